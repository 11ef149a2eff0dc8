import { raised, type Look, type Run } from '../run.js';
import { pictured } from '../symbols.js';
import { PAGE_TURN } from '../block.js';
import { childOf, elementsOf, textOf, type Element } from '../xml.js';
import { isOn } from './properties.js';
import type { Styles } from './styles.js';

/** What stands in a paragraph. */
export interface Content {
  readonly runs: Run[];
  /** The notes it calls. */
  readonly notes: Element[];
  /** The contents of text boxes that hang on it. */
  readonly boxes: Element[];
  /** The instructions of its fields. */
  readonly instructions: string[];
}

/** A field that is open: what it instructs, until its result begins. */
interface Field {
  instruction: string;
  inResult: boolean;
}

/** Deleted, moved away, or saying how and not what. */
const SILENT = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:delText',
  'w:rt',
  'w:tblPr',
]);
/** Fields whose result is the page's and not the text's. */
const PAGE_FIELD = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/iu;

/** Reads what a paragraph holds. `markOf` gives the mark of a note that is called. */
export function contentOf(paragraph: Element, look: Look, styles: Styles, markOf: (call: Element) => string): Content {
  const content: Content = { runs: [], notes: [], boxes: [], instructions: [] };
  const fields: Field[] = [];
  const say = (text: string, as: Look): void => {
    const muted = fields.some(({ inResult, instruction }) => !inResult || PAGE_FIELD.test(instruction));
    if (!muted) content.runs.push({ ...as, text });
  };

  const walk = (parent: Element, as: Look): void => {
    for (const element of elementsOf(parent)) read(element, as);
  };
  const read = (element: Element, as: Look): void => {
    if (SILENT.has(element.name)) return;
    const sign = SIGNS.get(element.name);
    if (sign !== undefined) {
      say(sign, as);
      return;
    }
    switch (element.name) {
      case 'w:t':
      case 'm:t':
        say(textOf(element).replace(/\s/gu, ' '), as);
        break;
      case 'w:r':
        walk(element, styles.runLook(childOf(element, 'w:rPr'), as));
        break;
      case 'w:sym':
        say(symbolOf(element), { ...as, font: null });
        break;
      case 'w:fldChar':
        turnField(fields, element.attributes.get('w:fldCharType'));
        break;
      case 'w:instrText':
        instruct(textOf(element));
        break;
      case 'w:fldSimple': {
        const instruction = element.attributes.get('w:instr') ?? '';
        content.instructions.push(instruction);
        fields.push({ instruction, inResult: true });
        walk(element, as);
        fields.pop();
        break;
      }
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        if (as.hidden) break;
        content.notes.push(element);
        say(raised(markOf(element)), { ...as, font: null, raised: false });
        break;
      case 'w:txbxContent':
        content.boxes.push(element);
        break;
      case 'mc:AlternateContent':
        // The same thing said twice: for programs that know a drawing, and for those that do not.
        walk(childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback') ?? element, as);
        break;
      case 'w:sdt':
        // A place that waits to be filled in shows what to write there.
        if (!isOn(childOf(element, 'w:sdtPr'), 'w:showingPlcHdr')) walk(element, as);
        break;
      default:
        walk(element, as);
    }
  };
  const instruct = (text: string): void => {
    const field = fields.at(-1);
    if (field && !field.inResult) field.instruction += text;
    content.instructions.push(text);
  };

  walk(paragraph, look);
  return content;
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
  ['w:lastRenderedPageBreak', PAGE_TURN],
]);

function turnField(fields: Field[], type: string | undefined): void {
  const field = fields.at(-1);
  if (type === 'begin') fields.push({ instruction: '', inResult: false });
  else if (type === 'separate' && field) field.inResult = true;
  else if (type === 'end') fields.pop();
}

function symbolOf(element: Element): string {
  const code = Number.parseInt(element.attributes.get('w:char') ?? '', 16);
  const font = element.attributes.get('w:font') ?? null;
  return Number.isInteger(code) && code > 0 && code < 0x10000 ? pictured(String.fromCharCode(code), font) : '';
}
