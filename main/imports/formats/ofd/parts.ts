import { safeXml } from '#main/imports/containers/xml';
import type { Zip } from '#main/imports/containers/zip';
import { LIMITS } from '#main/imports/limits';
import { Refusal } from '#main/imports/refusal';
import { DAMAGED, numbersIn, walkOfd } from './elements.ts';

export interface OfdDocument {
  /** The paper of pages without their own. */
  readonly box: readonly number[];
  /** The location of each page's content, in order. */
  readonly pages: readonly string[];
  /** Page templates drawn below or above the page's own content, by number. */
  readonly templates: ReadonlyMap<string, string>;
}

/** The first document of a package. Throws `Refusal` if it is encrypted or has a broken reference. */
export function ofdDocument(zip: Zip): OfdDocument {
  if (zip.names.some((name) => /^Encryptions?\.xml$/i.test(name))) {
    throw new Refusal('文件设了打开密码，请去掉密码后再导入');
  }
  const root = rootOf(partOf(zip, 'OFD.xml'));
  const pages: string[] = [];
  const templates = new Map<string, string>();
  let box: readonly number[] = [0, 0, 210, 297];
  let text = '';
  walkOfd(partOf(zip, root), {
    open(name, attribute) {
      text = '';
      const place = placeFrom(root, attribute('BaseLoc') ?? '');
      if (name === 'Page') pages.push(place);
      else if (name === 'TemplatePage') templates.set(attribute('ID') ?? '', place);
    },
    close(name) {
      if (name === 'PhysicalBox' && numbersIn(text).length === 4) box = numbersIn(text);
    },
    text(letters) {
      text += letters;
    },
  });
  if (pages.length === 0) throw new Refusal('这份 OFD 里一页也没有，请检查是否选错了文件');
  if (pages.length > LIMITS.pdf.pages) {
    throw new Refusal(`这份 OFD 有 ${pages.length} 页，超过 ${LIMITS.pdf.pages} 页，请只选决算公开的部分`);
  }
  return { box, pages, templates };
}

function rootOf(xml: string): string {
  let text = '';
  let root: string | null = null;
  walkOfd(xml, {
    open: () => {
      text = '';
    },
    close: (name) => {
      if (name === 'DocRoot') root ??= placeFrom('', text.trim());
    },
    text: (letters) => {
      text += letters;
    },
  });
  if (root === null) throw new Refusal(DAMAGED);
  return root;
}

/** A part as text. Throws `Refusal` if there is none with this name. */
export function partOf(zip: Zip, name: string): string {
  const bytes = zip.read(name) ?? zip.read(`/${name}`);
  if (bytes === null) throw new Refusal(DAMAGED);
  return safeXml(bytes);
}

/**
 * Resolves a path in a part to one from the package's root: relative to that part, or absolute if it begins with
 * `/`.
 */
function placeFrom(part: string, said: string): string {
  const from = said.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of said.split('/')) {
    if (step === '..') from.pop();
    else if (step !== '' && step !== '.') from.push(step);
  }
  return from.join('/');
}
