/* The door to the filters, in the head of a page that has some. Whoever reaches for one, or comes with a
   choice in the address, is given filter.js; until then nothing of it is fetched. `asked` keeps the list
   from being shown whole before the choice is applied. */
(function () {
  "use strict";
  var html = document.documentElement;
  var loading;

  function open() {
    loading = loading || briefing.load("assets/filter.js");
    loading.catch(function () { html.classList.remove("asked"); });
  }

  if (location.search) html.classList.add("asked");
  document.addEventListener("DOMContentLoaded", function () {
    var form = document.querySelector(".filters");
    ["pointerover", "focusin", "change"].forEach(function (kind) { form.addEventListener(kind, open, { once: true }); });
    if (location.search) open();
  });
})();
