const curves = JSON.parse(byId('curves').textContent);
if (curves.length > 0) chart();

function chart() {
  const place = byId('plot');
  let curve = curves[0];
  let shown = [];
  let plot = null;

  curves.forEach((one, i) => {
    const option = document.createElement('option');
    option.value = String(i);
    option.textContent = one.subject ? one.file + ' | ' + one.subject : one.file;
    byId('table').append(option);
  });

  const colour = name => getComputedStyle(root).getPropertyValue(name).trim();
  const words = (zh, en) => root.dataset.lang === 'zh' ? zh : en;

  function data() {
    const sought = byId('filter').value.trim().toLowerCase();
    shown = [];
    curve.names.forEach((name, i) => {
      if (!sought || name.toLowerCase().includes(sought) || curve.types[i].toLowerCase().includes(sought)) shown.push(i);
    });
    place.dataset.shown = String(shown.length);
    return [shown, shown.map(i => curve.cosine[i]), shown.map(i => curve.euclidean[i])];
  }

  function marks(u) {
    const c = u.ctx;
    const box = u.bbox;
    c.save();
    c.beginPath();
    c.rect(box.left, box.top, box.width, box.height);
    c.clip();
    c.lineWidth = 1.5 * devicePixelRatio;
    const across = (scale, value, ink) => {
      const y = u.valToPos(value, scale, true);
      c.setLineDash([6, 5]);
      c.strokeStyle = ink;
      c.beginPath();
      c.moveTo(box.left, y);
      c.lineTo(box.left + box.width, y);
      c.stroke();
    };
    across('y', curve.cosineMin, colour('--possible'));
    across('distance', curve.euclideanMax, colour('--likely'));
    c.setLineDash([]);
    if (curve.first >= 0) {
      const x = u.valToPos(curve.first, 'x', true);
      c.strokeStyle = colour('--confirmed');
      c.beginPath();
      c.moveTo(x, box.top);
      c.lineTo(x, box.top + box.height);
      c.stroke();
    }
    c.fillStyle = colour('--confirmed');
    for (const i of curve.overflow) {
      const x = u.valToPos(i, 'x', true);
      const size = 5 * devicePixelRatio;
      c.beginPath();
      c.moveTo(x - size, box.top + box.height);
      c.lineTo(x + size, box.top + box.height);
      c.lineTo(x, box.top + box.height - 2 * size);
      c.fill();
    }
    c.restore();
  }

  function hover(u) {
    const i = u.cursor.idx == null ? -1 : shown[u.cursor.idx];
    if (i === undefined || i < 0) return;
    const parts = ['#' + i, curve.names[i], curve.types[i],
      words('余弦 ', 'cosine ') + curve.cosine[i], words('相对欧氏距离 ', 'distance ') + curve.euclidean[i]];
    if (i === curve.first) parts.push(words('首个发散', 'first divergence'));
    if (curve.overflow.includes(i)) parts.push(words('溢出', 'overflow'));
    byId('hover').textContent = parts.filter(part => part).join(' · ');
  }

  function draw() {
    if (plot) plot.destroy();
    const ink = colour('--ink');
    const line = colour('--line');
    const axis = { stroke: ink, grid: { stroke: line, width: 1 }, ticks: { stroke: line } };
    plot = new uPlot({
      width: Math.max(280, place.clientWidth),
      height: 320,
      scales: { x: { time: false } },
      legend: { show: true, live: false },
      series: [
        { label: words('算子序号', 'operator') },
        { label: words('余弦相似度', 'cosine'), stroke: colour('--possible'), width: 1.5, spanGaps: true },
        { label: words('相对欧氏距离', 'relative Euclidean distance'), stroke: colour('--likely'), width: 1.5, scale: 'distance', spanGaps: true },
      ],
      axes: [axis, { ...axis, size: 60 }, { ...axis, scale: 'distance', side: 1, size: 60, grid: { show: false } }],
      hooks: { draw: [marks], setCursor: [hover], setScale: [u => { place.dataset.from = u.scales.x.min; place.dataset.to = u.scales.x.max; }] },
    }, data(), place);
  }

  function zoom(low, high) {
    const min = plot.scales.x.min;
    const width = plot.scales.x.max - min;
    plot.setScale('x', { min: min + low * width, max: min + high * width });
  }

  byId('table').addEventListener('change', event => { curve = curves[Number(event.target.value)]; draw(); });
  byId('filter').addEventListener('input', () => plot.setData(data()));
  byId('zoom-in').addEventListener('click', () => zoom(0.25, 0.75));
  byId('zoom-out').addEventListener('click', () => zoom(-0.5, 1.5));
  byId('left').addEventListener('click', () => zoom(-0.25, 0.75));
  byId('right').addEventListener('click', () => zoom(0.25, 1.25));
  byId('reset').addEventListener('click', () => plot.setData(data()));
  document.addEventListener('spoken', draw);
  document.addEventListener('painted', draw);
  addEventListener('resize', () => plot.setSize({ width: Math.max(280, place.clientWidth), height: 320 }));
  addEventListener('beforeprint', () => plot.setSize({ width: Math.min(660, place.clientWidth), height: 320 }));
  draw();
}
