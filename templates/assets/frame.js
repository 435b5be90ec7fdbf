/* What every page has of script: a way to load more, and the doors to the search and to citations. The
   link to the find page, or the key "/", loads search.js; a button "Cite" loads cite.js; until then
   nothing of either is fetched. */
(function () {
  "use strict";

  var root = new URL("..", document.currentScript.src);
  var opener = document.querySelector(".search-open");
  var loading = new Map();

  /* What a button "Cite" cites, unless it says otherwise: the record that it stands in, or the page. */
  var RECORDS = ".record-head, .quotation, .question, .judgement, .place, .chart";

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

  function once(path) {
    if (!loading.has(path)) loading.set(path, load(path));
    return loading.get(path);
  }

  function open() {
    once("assets/search.js").then(function () { briefing.search.open(); }, function () { location.assign(opener.href); });
  }

  function cite(button) {
    var record = button.dataset.cites || button.closest(RECORDS) || document.querySelector("main");
    once("assets/cite.js").then(function () { briefing.cite(record); });
  }

  window.briefing = { load: load, style: style, siteRoot: root };
  opener.addEventListener("click", function (event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open();
  });
  document.addEventListener("click", function (event) {
    var button = event.target.closest(".cite-open");
    if (button) cite(button);
  });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    open();
  });
})();
