import { readFileSync } from 'node:fs';
import { accentlessChannel, misreadChannel, type Channel } from './channel.js';
import { parseCodeParts, type CodeParts } from './codes.js';
import { parseConfusions } from './confusions.js';
import { languageModel, type LanguageModel } from './language-model.js';
import { modelFile } from './model-file.js';
import { unpackNgrams } from './ngrams.js';
import { proposer, type Proposer } from './proposer.js';
import { readings, type ReadingsAt } from './readings.js';

/** What can have happened to a text: read by a machine that knew no Vietnamese, or typed without accents. */
export type Damage = 'misread' | 'accentless';

/** What decoding works with. */
export interface Decoder {
  readonly model: LanguageModel;
  readonly codes: CodeParts;
  readonly propose: Proposer;
  readonly readingsAt: ReadingsAt;
}

/** The decoder for a kind of damage; what was counted is loaded with the first one asked for. */
export function decoderOf(damage: Damage): Decoder {
  return (decoders[damage] ??= load(damage));
}

/** The decoder of a channel. */
export function makeDecoder(damage: Damage, model: LanguageModel, channel: Channel, codes: CodeParts): Decoder {
  const propose = proposer(model, channel);
  return { model, codes, propose, readingsAt: readings({ model, propose, spaces: SPACES[damage] }) };
}

const decoders: Partial<Record<Damage, Decoder>> = {};
let language: LanguageModel | undefined;

function load(damage: Damage): Decoder {
  language ??= languageModel(unpackNgrams(readFileSync(modelFile('language.bin'))));
  const codes = parseCodeParts(readFileSync(modelFile('code-parts.txt'), 'utf8'));
  return makeDecoder(damage, language, channelOf(damage), codes);
}

/** -ln P of a space made up within a word, and of one lost; whoever types without accents does neither. */
const SPACES = { misread: { join: 9, split: 9 }, accentless: { join: Infinity, split: Infinity } };

function channelOf(damage: Damage): Channel {
  if (damage === 'accentless') return accentlessChannel();
  return misreadChannel(parseConfusions(readFileSync(modelFile('confusions.tsv'), 'utf8')));
}
