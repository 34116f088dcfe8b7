import { placeAssets } from './by-section/assets.ts';
import { placeHospitality } from './by-section/hospitality.ts';
import { placeItem } from './by-section/item.ts';
import { placeOffices } from './by-section/offices.ts';
import { placeOperating } from './by-section/operating.ts';
import { placePerformance } from './by-section/performance.ts';
import { placePlain } from './by-section/plain.ts';
import { placeProcurement } from './by-section/procurement.ts';
import { placeStructure } from './by-section/structure.ts';
import type { Claim, Material, Placing } from './claim.ts';
import { isCertain } from './holds.ts';
import type { Paragraph } from './text/paragraphs.ts';

/** Places every number of the texts that says something which can be recomputed. */
export function placeAll(material: Material): readonly Claim[] {
  return material.paragraphs
    .filter((paragraph) => paragraph.numbers.length > 0)
    .flatMap((paragraph) => placingFor(paragraph)(paragraph, material))
    .filter(isCertain);
}

function placingFor({ part, section, subSection }: Paragraph): Placing {
  if (part === '部门概况') return placeOffices;
  switch (section) {
    case null:
      return () => [];
    case '一般公共预算支出':
      if (subSection === '具体') return placeItem;
      return subSection === '结构' ? placeStructure : placePlain;
    case '三公经费':
      return placeHospitality;
    case '政府采购':
      return placeProcurement;
    case '国有资产':
      return placeAssets;
    case '机关运行经费':
      return placeOperating;
    case '预算绩效':
      return placePerformance;
    default:
      return placePlain;
  }
}
