// Only the parts used by the overview, as SVG. Loaded by `draw-chart.ts` with the first chart.
import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, LegendComponent, LabelLayout, SVGRenderer]);

export { init };
