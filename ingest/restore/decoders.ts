import { readFileSync } from 'node:fs';
import { accentlessChannel, misreadChannel, type Channel } from './channel.js';
import { parseConfusions } from './confusions.js';
import { languageModel, type LanguageModel } from './language-model.js';
import { modelFile } from './model-file.js';
import { unpackNgrams } from './ngrams.js';
import { parseCodeParts } from './codes.js';
import type { Decoder } from './readings.js';
import { proposer } from './proposer.js';

/** What can have happened to a text: read by a machine that knew no Vietnamese, or typed without accents. */
export type Damage = 'misread' | 'accentless';

/** The decoder for a kind of damage; what was counted is loaded with the first one asked for. */
export function decoderOf(damage: Damage): Decoder {
  return (decoders[damage] ??= make(damage));
}

const decoders: Partial<Record<Damage, Decoder>> = {};
let language: LanguageModel | undefined;

function make(damage: Damage): Decoder {
  language ??= languageModel(unpackNgrams(readFileSync(modelFile('language.bin.gz'))));
  const codes = parseCodeParts(readFileSync(modelFile('code-parts.txt'), 'utf8'));
  return { model: language, codes, propose: proposer(language, channelOf(damage)), ...SPACES[damage] };
}

/** -ln P of a space made up within a word, and of one lost; whoever types without accents does neither. */
export const SPACES = { misread: { join: 9, split: 9 }, accentless: { join: Infinity, split: Infinity } };

function channelOf(damage: Damage): Channel {
  if (damage === 'accentless') return accentlessChannel();
  return misreadChannel(parseConfusions(readFileSync(modelFile('confusions.tsv'), 'utf8')));
}
