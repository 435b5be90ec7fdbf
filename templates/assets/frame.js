/* What every page has of script: a way to load more, and the doors to the search and to citations. The
   link to the find page, or the key "/", loads search.js; a button "Cite", which every record gets here,
   loads cite.js; until then nothing of either is fetched. */
(function () {
  "use strict";

  var root = new URL("..", document.currentScript.src);
  var opener = document.querySelector(".search-open");
  var loading = new Map();

  /* What can be cited, and where in it the button stands: on a line that there is, so nothing moves. */
  var RECORDS = "main :is(.record-head, .quotation, .question, .judgement, .place, .chart)";
  var PLACES = [".kicker", ".chips", ".judgement-number", ".chart-foot", "h3"];

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

  function addCiteButton(record, place, words) {
    var button = Object.assign(document.createElement("button"), { type: "button", className: "cite-open", textContent: words });
    button.addEventListener("click", function () {
      once("assets/cite.js").then(function () { briefing.cite(record); });
    });
    place.append(" ", button);
    return button;
  }

  function makeCitable(record) {
    var place = PLACES.map(function (one) { return record.querySelector(one); }).find(Boolean);
    var link = record.querySelector(".permalink");
    if (!place || !link) return;
    var name = link.getAttribute("aria-label").replace(/^[^:]*: /, "");
    addCiteButton(record, place, "Cite").setAttribute("aria-label", "Cite: " + name);
  }

  window.briefing = { load: load, style: style, siteRoot: root };
  document.querySelectorAll(RECORDS).forEach(makeCitable);
  var about = document.querySelector(".footer-tools");
  if (about) {
    addCiteButton(document.querySelector("main"), about, "Cite this page");
    if (document.querySelector('link[rel="cite-as"]')) addCiteButton("edition", about, "Cite this edition");
  }
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
