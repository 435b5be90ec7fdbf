/* Figures, part one: what to load, and when. When a .chart nears the viewport, loads plotly.js and
   draw.js (once), then the script in its data-src, which calls briefing.figure(NAME, {data, layout}).
   All of it as scripts, because fetch fails over file://. */
(function () {
  "use strict";

  var specs = new Map();
  var tools;

  Object.assign(briefing, {
    specs: specs,
    figure: function (name, spec) { specs.set(name, spec); }
  });

  /* plotly.js leaves styles alone when it finds this link; otherwise it would write a style element. */
  function loadStyle() {
    return briefing.style("vendor/plotly/plotly.css", { id: "plotly.js-style-global", className: "no-inline-styles" });
  }

  function loadTools() {
    if (!tools) {
      tools = Promise.all([
        loadStyle(), briefing.load("vendor/plotly/plotly-basic.min.js"), briefing.load("assets/draw.js")
      ]);
    }
    return tools;
  }

  function loadFigure(figure) {
    return specs.has(figure.chart) ? Promise.resolve() : briefing.load(figure.src);
  }

  function start(figure) {
    Promise.all([loadTools(), loadFigure(figure.dataset)])
      .then(function () { return briefing.draw(figure); })
      .catch(function () {
        figure.classList.add("chart-failed");
        showTable(figure, true);
      });
  }

  function whenNear(figures) {
    var observer = new IntersectionObserver(function (entries) {
      entries.filter(function (entry) { return entry.isIntersecting; }).forEach(function (entry) {
        observer.unobserve(entry.target);
        start(entry.target);
      });
    }, { rootMargin: "400px 0px" });
    figures.forEach(function (figure) { observer.observe(figure); });
  }

  /* The print edition has no tables: its text holds their facts. */
  function showTable(figure, open) {
    var table = figure.querySelector(".chart-data");
    if (table) table.open = open;
  }

  /* Tables stand open for readers without script; the style sheet has kept them from showing. */
  function closeTable(figure) {
    showTable(figure, false);
    figure.classList.add("is-ready");
  }

  function isEager(figure) { return "eager" in figure.dataset; }

  var figures = Array.from(document.querySelectorAll(".chart[data-chart]"));
  figures.forEach(closeTable);
  figures.filter(isEager).forEach(start);
  whenNear(figures.filter(function (figure) { return !isEager(figure); }));
})();
