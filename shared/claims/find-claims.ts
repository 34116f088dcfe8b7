import { claimsInAssets } from './by-section/assets.ts';
import { claimsInItem } from './by-section/item.ts';
import { itemNames } from './by-section/item-names.ts';
import { claimsInOffices } from './by-section/offices.ts';
import { claimsInOperating } from './by-section/operating.ts';
import { basicAndProject } from './by-section/parts/basic-and-project.ts';
import { compared } from './by-section/parts/compared.ts';
import { claimsInPerformance } from './by-section/performance.ts';
import { claimsInPlain } from './by-section/plain.ts';
import { claimsInProcurement } from './by-section/procurement.ts';
import { claimsInStructure } from './by-section/structure.ts';
import { claimsInThreePublic } from './by-section/three-public.ts';
import type { Claim, ClaimReader, TextMaterial } from './claim.ts';
import { isCertain } from './holds.ts';
import type { Paragraph } from './text/paragraphs.ts';

/** Finds every claim in the texts that can be recomputed. */
export function findClaims(material: TextMaterial): readonly Claim[] {
  return material.paragraphs
    .filter((paragraph) => paragraph.numbers.length > 0)
    .flatMap((paragraph) => {
      const claims = placingFor(paragraph)(paragraph, material);
      const isDivided = paragraph.part === '决算情况说明' && paragraph.section !== null;
      return isDivided
        ? [
            ...claims,
            ...basicAndProject(paragraph, claims, material.paragraphs),
            ...compared(paragraph, claims),
          ]
        : claims;
    })
    .filter(isCertain);
}

function placingFor({ part, section, subSection, text }: Paragraph): ClaimReader {
  if (part === '部门概况') return claimsInOffices;
  switch (section) {
    case null:
      return () => [];
    case '一般公共预算支出':
      if (subSection === '具体' || (subSection === null && itemNames(text)?.isMarked === true))
        return claimsInItem;
      return subSection === '结构' ? claimsInStructure : claimsInPlain;
    case '三公经费':
      return claimsInThreePublic;
    case '政府采购':
      return claimsInProcurement;
    case '国有资产':
      return claimsInAssets;
    case '机关运行经费':
      return claimsInOperating;
    case '预算绩效':
      return claimsInPerformance;
    default:
      return claimsInPlain;
  }
}
