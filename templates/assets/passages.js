/* The index of a long article's passages, or of many places: an old address of one, or a click, leads
   on to it. Without script it leads to the page that has it. A link that leads to several holds the anchor
   of each, and a click on it leads to the first. */
(function () {
  "use strict";

  function follow() {
    var found = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var link = found && found.closest(".passages a");
    if (link) location.replace(link.href.split("#")[0] + "#" + found.id);
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest(".passages a");
    if (link) link.hash = link.id || link.querySelector("i").id;
  });
  addEventListener("hashchange", follow);
  follow();
})();
