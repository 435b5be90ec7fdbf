/* Figures. When a .chart nears the viewport, loads plotly.js (once), then assets/charts/NAME.js, which
   calls briefing.figure(NAME, {data, layout}). Scripts, because fetch fails over file://. The figure
   carries no template: fonts come from here, colours from the style sheet, and follow the scheme. */
(function () {
  "use strict";

  var assets = new URL(".", document.currentScript.src);
  var siteRoot = new URL("..", assets);
  var root = document.documentElement;
  var specs = new Map();
  var drawn = new Set();
  var NARROW = 560;
  var SMALLEST_FONT = 12;
  var CONFIG = { displayModeBar: false, displaylogo: false, showSendToCloud: false, responsive: false, scrollZoom: false, doubleClick: false, showTips: false };

  /* ---- Loading ---- */

  function loadScript(address) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      script.src = address;
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
  }

  /* plotly.js leaves styles alone when it finds this link; otherwise it would write a style element. */
  function loadStyle() {
    var link = document.createElement("link");
    link.rel = "stylesheet";
    link.id = "plotly.js-style-global";
    link.className = "no-inline-styles";
    link.href = new URL("vendor/plotly/plotly.css", siteRoot);
    document.head.append(link);
  }

  var plotly;
  function loadPlotly() {
    if (!plotly) {
      loadStyle();
      plotly = loadScript(new URL("vendor/plotly/plotly-basic.min.js", siteRoot));
    }
    return plotly;
  }

  function loadFigure(name) {
    return specs.has(name) ? Promise.resolve() : loadScript(new URL("charts/" + name + ".js", assets));
  }

  /* ---- From the builder's figure to the page's ---- */

  function colour(role) {
    var parts = role.split("@");
    var value = getComputedStyle(root).getPropertyValue("--" + parts[0]).trim();
    if (!parts[1]) return value;
    var channels = [1, 3, 5].map(function (at) { return parseInt(value.slice(at, at + 2), 16); });
    return "rgba(" + channels.join(",") + "," + parts[1] + ")";
  }

  function isPlain(value) {
    return value !== null && typeof value === "object" && !Array.isArray(value);
  }

  /* A copy with colours resolved and no font below the smallest readable size. */
  function resolve(value, key) {
    if (typeof value === "string") return value.startsWith("var:") ? colour(value.slice(4)) : value;
    if (Array.isArray(value)) return value.map(function (part) { return resolve(part, key); });
    if (!isPlain(value)) return value;
    var copy = {};
    Object.keys(value).forEach(function (name) { copy[name] = resolve(value[name], name); });
    if (/font$/.test(key) && copy.size < SMALLEST_FONT) copy.size = SMALLEST_FONT;
    return copy;
  }

  function merge(base, over) {
    var result = Object.assign({}, base);
    Object.keys(over || {}).forEach(function (key) {
      result[key] = isPlain(result[key]) && isPlain(over[key]) ? merge(result[key], over[key]) : over[key];
    });
    return result;
  }

  /* {"margin.l": 8} becomes {margin: {l: 8}} */
  function nested(dotted) {
    return Object.keys(dotted || {}).reduce(function (result, path) {
      var leaf = path.split(".").reduceRight(function (value, part) {
        var holder = {};
        holder[part] = value;
        return holder;
      }, dotted[path]);
      return merge(result, leaf);
    }, {});
  }

  function forWidth(part, narrow) {
    return narrow && part.meta ? merge(part, nested(part.meta.narrow)) : part;
  }

  function defaults(layout) {
    var font = { family: getComputedStyle(root).getPropertyValue("--sans").trim(), size: 13, color: "var:ink" };
    var axis = {
      automargin: true, fixedrange: true, gridcolor: "var:rule", linecolor: "var:edge", tickcolor: "var:edge",
      zerolinecolor: "var:edge", tickfont: { color: "var:muted", size: 13 }, title: { font: { color: "var:muted", size: 13 } }
    };
    var base = {
      font: font, paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)", showlegend: false, dragmode: false,
      hovermode: "closest", margin: { l: 8, r: 16, t: 8, b: 32 }, xaxis: axis, yaxis: axis,
      legend: { orientation: "h", x: 0, xanchor: "left", y: 1.02, yanchor: "bottom", font: { color: "var:ink", size: 13 }, itemclick: false, itemdoubleclick: false },
      hoverlabel: { bgcolor: "var:paper", bordercolor: "var:edge", align: "left", font: { family: font.family, color: "var:ink", size: 13 } }
    };
    Object.keys(layout).filter(function (key) { return /^[xy]axis\d+$/.test(key); }).forEach(function (key) { base[key] = axis; });
    return base;
  }

  /* ---- Drawing ---- */

  function draw(figure) {
    var area = figure.querySelector(".chart-area");
    var spec = specs.get(figure.dataset.chart);
    var width = area.clientWidth;
    var narrow = width < NARROW;
    var layout = forWidth(spec.layout || {}, narrow);
    layout = merge(merge(defaults(layout), layout), { width: width, height: area.clientHeight, autosize: false });
    var data = spec.data.map(function (trace) { return forWidth(trace, narrow); });
    return Plotly.react(plotArea(area), resolve(data), resolve(layout), CONFIG);
  }

  function plotArea(area) {
    var plot = area.querySelector(".chart-plot");
    if (plot) return plot;
    plot = document.createElement("div");
    plot.className = "chart-plot";
    area.append(plot);
    return plot;
  }

  function linkOf(event) {
    var custom = event.points && event.points[0] && event.points[0].customdata;
    var address = Array.isArray(custom) ? custom[0] : custom;
    return typeof address === "string" && address ? new URL(address, siteRoot) : null;
  }

  function followLinks(area) {
    var plot = plotArea(area);
    plot.on("plotly_click", function (event) {
      var link = linkOf(event);
      if (link && link.protocol === location.protocol) location.assign(link);
    });
    plot.on("plotly_hover", function (event) { area.classList.toggle("is-link", Boolean(linkOf(event))); });
    plot.on("plotly_unhover", function () { area.classList.remove("is-link"); });
  }

  /* The drawing is one image with the figure's title as its name; its facts are in the table. */
  function describe(figure, area) {
    area.setAttribute("role", "img");
    area.setAttribute("aria-labelledby", figure.getAttribute("aria-labelledby"));
  }

  function redrawOnResize(figure, area) {
    var width = area.clientWidth;
    new ResizeObserver(function () {
      if (!area.clientWidth || area.clientWidth === width) return;
      width = area.clientWidth;
      draw(figure);
    }).observe(area);
  }

  function start(figure) {
    var area = figure.querySelector(".chart-area");
    return loadPlotly()
      .then(function () { return loadFigure(figure.dataset.chart); })
      .then(function () { return draw(figure); })
      .then(function () {
        drawn.add(figure);
        describe(figure, area);
        followLinks(area);
        redrawOnResize(figure, area);
      })
      .catch(function () {
        figure.classList.add("chart-failed");
        tableOf(figure).open = true;
      });
  }

  /* ---- The page ---- */

  function tableOf(figure) { return figure.querySelector(".chart-data"); }

  /* Tables stand open for readers without script; the style sheet has kept them from showing. */
  function closeTable(figure) {
    if (!figure.querySelector(".chart-area")) return;
    tableOf(figure).open = false;
    figure.classList.add("is-ready");
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

  window.briefing = { figure: function (name, spec) { specs.set(name, spec); } };

  document.addEventListener("schemechange", function () { drawn.forEach(draw); });

  var figures = Array.from(document.querySelectorAll(".chart[data-chart]"));
  figures.forEach(closeTable);
  figures.filter(function (figure) { return "eager" in figure.dataset; }).forEach(start);
  whenNear(figures.filter(function (figure) { return !("eager" in figure.dataset); }));
})();
