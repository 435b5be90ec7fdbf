/* The index of a long article's passages, or of many places: an old address of one, or a click, leads
   on to it. Without script it leads to the page that has it. Of very many, one link leads to several,
   and holds the anchor of each. */
(function () {
  "use strict";

  function follow() {
    var found = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var link = found && found.closest(".passages a");
    if (link) location.replace(link.href + "#" + found.id);
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest(".passages a");
    if (link && link.id) link.hash = link.id;
  });
  addEventListener("hashchange", follow);
  follow();
})();
