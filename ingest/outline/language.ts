import data from './language.json' with { type: 'json' };

const DANGLING = new RegExp(`(?:[,–—/(“"«-]|(?<![A-Za-zÀ-ỹ])(?:${data.dangling.join('|')}))$`, 'u');
const AWAITING_NAME = new RegExp(`(?<![A-Za-zÀ-ỹ])(?:${data.awaitingName.join('|')})$`, 'u');
const TERMINAL = /[.!?;:…](?:["”’»)\]]|\s)*$/u;

const LOWER = /^[("“‘'«]?\p{Ll}/u;
const UPPER = /^[("“‘'«]?\p{Lu}/u;

/** Whether a sentence, a list item or a lead-in ends here. */
export const endsSentence = (text: string): boolean => TERMINAL.test(text.slice(-8));

/** Whether the words promise more: a comma, an open bracket, "của", "và". */
export const dangles = (text: string): boolean => DANGLING.test(text.slice(-24)) || opensBracket(text.slice(-160));

/** Whether the last bracket of a text is still open. */
export const opensBracket = (text: string): boolean => text.lastIndexOf('(') > text.lastIndexOf(')');

/** Whether a name or number is likely to follow: "thành phố", "cầu", "số"; a heading may end so, a sentence seldom. */
export const awaitsName = (text: string): boolean => AWAITING_NAME.test(text.slice(-24));

/** Whether the words are an office or a request whose body follows in `next`: "Giám đốc" / "Sở Y tế", "Đề nghị" / "Ban Tổ chức". */
export const awaitsBody = (text: string, next: string): boolean => AWAITING_BODY.test(text) && opensBody(next);
const AWAITING_BODY = new RegExp(`^(?:${data.awaitingBody.join('|')})$`, 'u');

/** Whether the name of a body begins here: "Sở Y tế", "Ủy ban nhân dân tỉnh". */
export const opensBody = (text: string): boolean => BODY.test(text);
const BODY = new RegExp(`^(?:${data.body.join('|')})(?![A-Za-zÀ-ỹ])`, 'u');

/** Whether a sentence that orders work begins here: "Tăng cường", "Tiếp tục". Few names begin so. */
export const startsActing = (text: string): boolean => ACTING.test(text);
const ACTING = new RegExp(`^(?:${data.acting.join('|')})(?![A-Za-zÀ-ỹ])`, 'u');

export const startsLower = (text: string): boolean => LOWER.test(text);

export const startsUpper = (text: string): boolean => UPPER.test(text);

/** All letters capital, and at least two of them. */
export const isCapitals = (text: string): boolean => !/\p{Ll}/u.test(text) && /\p{Lu}.*\p{Lu}/u.test(text);

/** "QUYẾT ĐỊNH:", "BÁO CÁO": the kind of text, alone on its line. */
export const isDocumentKind = (text: string): boolean => KINDS.has(text.replace(/[\s:.]+$/u, ''));
const KINDS = new Set(data.documentKinds);

/** Lines of the formal head of a text: quốc hiệu, number, place and date, căn cứ (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export const isHeadLine = (text: string): boolean => HEAD.test(text);
const HEAD = new RegExp(data.head.join('|'), 'u');

/** Quốc hiệu, or its like in a text of the Party: the first line of a formal head. */
export const isMotto = (text: string): boolean => MOTTO.test(text);
const MOTTO = new RegExp(data.motto.join('|'), 'u');

/** "CỘNG", "CỘNG HÒA": the motto cut off by the end of its line. */
export const opensMotto = (text: string): boolean => /^CỘNG(?: H(?:ÒA|OÀ)(?: XÃ)?)?$/u.test(text);

/** What opens the close of a text: nơi nhận, or in whose name it is signed. */
export const opensClose = (text: string): boolean => CLOSE.test(text);
const CLOSE = new RegExp(data.close.join('|'), 'u');

/** What the page of a legal site says after a text: related texts, attached files. */
export const opensTail = (text: string): boolean => TAIL.has(text);
const TAIL = new Set(data.tail);

/** The sentence that ends what a text has to say ("Trên đây là Kế hoạch ..."): always a paragraph of its own. */
export const opensEnding = (text: string): boolean => ENDING.test(text);
const ENDING = new RegExp(data.ending.join('|'), 'u');

/** Words of a signature block: the signer's office. */
export const isSigning = (text: string): boolean =>
  opensClose(text) || (text.length < 60 && data.signing.some((words) => text.includes(words)));

/** The first word of a text. */
export const firstWord = (text: string): string => /^\S+/u.exec(text)?.[0] ?? '';
