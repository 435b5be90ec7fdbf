/* What every page has of script: a way to load more, and the door to the search. The link to the find
   page, or the key "/", loads search.js; until then nothing of the search is fetched. */
(function () {
  "use strict";

  var root = new URL("..", document.currentScript.src);
  var opener = document.querySelector(".search-open");
  var loading;

  function added(element) {
    return new Promise(function (resolve, reject) {
      element.onload = resolve;
      element.onerror = function () { element.remove(); reject(new Error(element.src || element.href)); };
      document.head.append(element);
    });
  }

  /* Paths count from the root of the site. */
  function load(path) {
    return added(Object.assign(document.createElement("script"), { src: new URL(path, root) }));
  }

  function style(path, properties) {
    var link = { rel: "stylesheet", href: new URL(path, root) };
    return added(Object.assign(document.createElement("link"), link, properties));
  }

  function isTyping(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  }

  function open() {
    loading = loading || load("assets/search.js");
    loading.then(function () { briefing.search.open(); }, function () { location.assign(opener.href); });
  }

  window.briefing = { load: load, style: style, siteRoot: root };
  opener.addEventListener("click", function (event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open();
  });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    open();
  });
})();
