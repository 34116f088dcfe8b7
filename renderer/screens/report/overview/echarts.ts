// Only what the overview draws, as SVG. Loaded by `draw-chart.ts` when the first chart is shown.
import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, LegendComponent, LabelLayout, SVGRenderer]);

export { init };
