/* The index of a long article's passages, or of many places: an old address of one, or a click, leads
   on to it. Without script it leads to the page that has it. */
(function () {
  "use strict";

  function here(link) { return link.href + "#" + link.id; }

  function follow() {
    var found = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (found && found.matches(".passages a")) location.replace(here(found));
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest(".passages a");
    if (link) link.hash = link.id;
  });
  addEventListener("hashchange", follow);
  follow();
})();
