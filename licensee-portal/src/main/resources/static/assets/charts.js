// Draws beside a table what it says, from the table's own cells. Pages are whole without it.
(() => {
  'use strict';

  const MOST = 12; // bars of a ranking; the table has them all
  const COLOURS = ['#005ea2', '#c2850c'];
  const FONT = '"Source Sans Pro Web", "Helvetica Neue", Helvetica, Arial, sans-serif';

  const words = (cell) => cell.textContent.replace(/\s+/g, ' ').trim();

  // Of two figures that contradict each other the first is drawn; the table shows both.
  const number = (text) => {
    const plain = text.split(' or ')[0].replace(/,/g, '');
    return plain === '' || plain === '-' ? null : Number(plain);
  };

  const rounded = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 });

  function read(place) {
    const table = document.getElementById(place.dataset.table);
    const headings = [...table.tHead.rows[0].cells].map(words);
    const rows = [...[...table.tBodies[0].rows].slice(0, MOST), ...table.querySelectorAll('tfoot .kp-others')];
    const cells = rows.map((row) => [...row.cells].map(words));
    return {
      categories: cells.map((row) => row[Number(place.dataset.category)]),
      series: place.dataset.series.split(',').map(Number).map((column) => ({
        name: headings[column],
        shown: cells.map((row) => row[column]),
        values: cells.map((row) => number(row[column])),
      })),
    };
  }

  // What stands on a bar, shortened where the next bar is too near for all of its digits.
  function label(place, one, bars) {
    const narrow = place.dataset.chart !== 'ranking' && place.clientWidth / bars < 100;
    return (drawn) => (narrow ? rounded.format(one.values[drawn.dataIndex]) : one.shown[drawn.dataIndex]);
  }

  function option(place) {
    const ranking = place.dataset.chart === 'ranking';
    const { categories, series } = read(place);
    const named = {
      type: 'category',
      data: categories,
      inverse: ranking,
      axisTick: { show: false },
      axisLabel: { color: '#1b1b1b', width: ranking ? 110 : undefined, overflow: 'break', interval: 0 },
    };
    const measured = {
      type: 'value',
      name: series.length === 1 ? series[0].name : undefined,
      nameLocation: ranking ? 'middle' : 'end',
      nameGap: ranking ? 28 : 12,
      nameTextStyle: { color: '#565c65', align: ranking ? 'center' : 'left' },
      axisLabel: { color: '#565c65', hideOverlap: true, formatter: (value) => rounded.format(value) },
    };
    return {
      animation: false,
      aria: { enabled: true, decal: { show: series.length > 1 }, label: { data: { maxCount: 20 } } },
      title: { show: false, text: place.dataset.title },
      color: COLOURS,
      textStyle: { fontFamily: FONT },
      legend: { show: series.length > 1, left: 0, top: 0, textStyle: { color: '#1b1b1b' } },
      grid: { left: 0, right: ranking ? 90 : 12, top: series.length > 1 ? 48 : 32, bottom: ranking ? 36 : 28 },
      xAxis: ranking ? measured : named,
      yAxis: ranking ? named : measured,
      series: series.map((one) => ({
        type: 'bar',
        name: one.name,
        data: one.values,
        barMaxWidth: 48,
        label: {
          show: true,
          position: ranking ? 'right' : 'top',
          color: '#1b1b1b',
          fontSize: 11,
          formatter: label(place, one, categories.length * series.length),
        },
        labelLayout: { hideOverlap: true },
      })),
    };
  }

  function draw(place) {
    place.hidden = false;
    if (place.dataset.chart === 'ranking') {
      place.style.height = `${read(place).categories.length * 30 + 80}px`;
    }
    const chart = window.echarts.init(place, null, { renderer: 'svg' });
    // With a box of its own the drawing can be made as wide as the paper.
    const fit = () => {
      chart.setOption(option(place));
      chart.resize();
      place
        .querySelector('svg')
        .setAttribute('viewBox', `0 0 ${chart.getWidth()} ${chart.getHeight()}`);
    };
    let width = 0;
    new ResizeObserver(() => {
      if (place.clientWidth !== width && place.clientWidth > 0) {
        width = place.clientWidth;
        fit();
      }
    }).observe(place);
    fit();
  }

  if (window.echarts) {
    document.querySelectorAll('[data-chart]').forEach(draw);
  }
})();
