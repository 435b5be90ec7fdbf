/* What every page has of script. It runs in the head, before the first paint: applies the stored choice
   of light or dark and says that script is on. A choice equal to the system's is forgotten, so that the
   page follows the system again. Then the doors to the search and to citations: the link to the find
   page, or the key "/", loads search.js; a button "Cite" loads cite.js; until then nothing of either is
   fetched. */
(function () {
  "use strict";
  var html = document.documentElement;
  var system = matchMedia("(prefers-color-scheme: dark)");
  var root = new URL("..", document.currentScript.src);
  var loading = new Map();

  /* What a button "Cite" cites, unless it says otherwise: the record that it stands in, or the page. */
  var RECORDS = ".record-head, .quotation, .question, .judgement, .place, .chart";

  function stored() {
    try { return localStorage.getItem("briefing-scheme"); } catch (_) { return null; }
  }

  function store(choice) {
    try {
      if (choice) localStorage.setItem("briefing-scheme", choice);
      else localStorage.removeItem("briefing-scheme");
    } catch (_) { /* storage refused: the choice lasts as long as the page */ }
  }

  function isDark() {
    return html.dataset.scheme ? html.dataset.scheme === "dark" : system.matches;
  }

  function apply(choice) {
    if (choice) html.dataset.scheme = choice;
    else delete html.dataset.scheme;
    document.dispatchEvent(new Event("schemechange"));
  }

  function toggle() {
    var dark = !isDark();
    var choice = dark === system.matches ? null : dark ? "dark" : "light";
    store(choice);
    apply(choice);
  }

  function setUp() {
    var button = document.querySelector(".scheme-button");
    function show() { button.setAttribute("aria-pressed", String(isDark())); }
    button.addEventListener("click", toggle);
    document.addEventListener("schemechange", show);
    show();
    sayTables();
  }

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
    once("assets/search.js").then(
      function () { briefing.search.open(); },
      function () { location.assign(document.querySelector(".search-open").href); }
    );
  }

  /* On a phone tables are set as blocks, and Safari forgets that they are tables. One with a caption is left
     alone, for a table by its role has none. */
  function sayTables() {
    document.querySelectorAll("table, thead, tbody, tr, th, td").forEach(function (part) {
      if (!part.closest("table").caption) part.role = { TABLE: "table", TR: "row", TD: "cell", TH: part.scope === "col" ? "columnheader" : "rowheader" }[part.tagName] || "rowgroup";
    });
  }

  function cite(button) {
    var record = button.dataset.cites || button.closest(RECORDS) || document.querySelector("main");
    once("assets/cite.js").then(function () { briefing.cite(record); });
  }

  window.briefing = { load: load, style: style, siteRoot: root };
  html.classList.add("js");
  var choice = stored();
  if (choice === "dark" || choice === "light") html.dataset.scheme = choice;
  system.addEventListener("change", function () {
    document.dispatchEvent(new Event("schemechange"));
  });
  document.addEventListener("DOMContentLoaded", setUp);
  document.addEventListener("click", function (event) {
    var button = event.target.closest(".cite-open");
    if (button) cite(button);
    if (!event.target.closest(".search-open") || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open();
  });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    open();
  });
})();
