/* Figures, part two: draws one with plotly.js. The figure carries no template: fonts and furniture come
   from here, colours from the style sheet by role, and they follow the scheme. Loaded by charts.js. */
(function () {
  "use strict";

  var NARROW = 680;
  var SMALLEST_FONT = 12;
  var CONFIG = { displayModeBar: false, showSendToCloud: false, scrollZoom: false, doubleClick: false, showTips: false };

  var drawn = new Set();

  /* Takes a colour of the style sheet, and shows what it comes to. */
  var probe = document.createElement("i");
  probe.hidden = true;
  probe.style.forcedColorAdjust = "none";
  document.body.append(probe);

  function styleValue(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  /* "side-1" or "side-1@0.3", as it is in the scheme of now */
  function colour(role) {
    var parts = role.split("@");
    probe.style.color = "var(--" + parts[0] + ")";
    var value = getComputedStyle(probe).color;
    return parts[1] ? value.replace(/^rgb\((.*)\)$/, "rgba($1, " + parts[1] + ")") : value;
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
    Object.keys(over).forEach(function (key) {
      result[key] = isPlain(result[key]) && isPlain(over[key]) ? merge(result[key], over[key]) : over[key];
    });
    return result;
  }

  /* {"margin.l": 8} becomes {margin: {l: 8}} */
  function nested(dotted) {
    return Object.keys(dotted).reduce(function (result, path) {
      var leaf = path.split(".").reduceRight(function (value, part) {
        var holder = {};
        holder[part] = value;
        return holder;
      }, dotted[path]);
      return merge(result, leaf);
    }, {});
  }

  function forWidth(part, narrow) {
    return narrow && part.meta && part.meta.narrow ? merge(part, nested(part.meta.narrow)) : part;
  }

  function font(role) { return { family: styleValue("--sans"), size: 13, color: "var:" + role }; }

  function axis() {
    return {
      automargin: true, fixedrange: true, gridcolor: "var:rule", linecolor: "var:edge",
      tickcolor: "var:edge", zerolinecolor: "var:edge", tickfont: font("muted"), title: { font: font("muted") }
    };
  }

  function furniture(layout) {
    var base = {
      font: font("ink"), paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)",
      showlegend: false, dragmode: false, hovermode: "closest", margin: { l: 8, r: 16, t: 8, b: 32 },
      legend: { orientation: "h", x: 0, xanchor: "left", y: 1.02, yanchor: "bottom", itemclick: false, itemdoubleclick: false },
      hoverlabel: { bgcolor: "var:paper", bordercolor: "var:edge", align: "left", font: font("ink") }
    };
    ["xaxis", "yaxis"].concat(Object.keys(layout)).filter(function (key) {
      return /^[xy]axis\d*$/.test(key);
    }).forEach(function (key) { base[key] = axis(); });
    return base;
  }

  function plotIn(area) {
    var plot = area.querySelector(".chart-plot");
    if (plot) return plot;
    plot = document.createElement("div");
    plot.className = "chart-plot";
    area.append(plot);
    return plot;
  }

  function render(figure) {
    var area = figure.querySelector(".chart-area");
    var spec = briefing.specs.get(figure.dataset.chart);
    var narrow = area.clientWidth < NARROW;
    var own = forWidth(spec.layout, narrow);
    var size = { width: area.clientWidth, height: area.clientHeight, autosize: false };
    var layout = merge(merge(furniture(own), own), size);
    var data = spec.data.map(function (trace) { return forWidth(trace, narrow); });
    return Plotly.react(plotIn(area), resolve(data), resolve(layout), CONFIG);
  }

  function linkOf(event) {
    var custom = event.points[0] && event.points[0].customdata;
    var address = Array.isArray(custom) ? custom[0] : custom;
    return typeof address === "string" && address ? new URL(address, briefing.siteRoot) : null;
  }

  function followLinks(area) {
    var plot = plotIn(area);
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
      render(figure);
    }).observe(area);
  }

  briefing.draw = function (figure) {
    var area = figure.querySelector(".chart-area");
    return render(figure).then(function () {
      drawn.add(figure);
      describe(figure, area);
      followLinks(area);
      redrawOnResize(figure, area);
    });
  };

  document.addEventListener("schemechange", function () { drawn.forEach(render); });
})();
