// Reads a folder of texts with one engine and prints what it took and what it found, as one JSON object.
//   node read.mjs wink|compromise FOLDER
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const [engine, folder] = process.argv.slice(2);

async function load() {
  if (engine === 'wink') {
    const { default: winkNLP } = await import('wink-nlp');
    const { default: model } = await import('wink-eng-lite-web-model');
    const nlp = winkNLP(model);
    const its = nlp.its;
    return text => {
      const doc = nlp.readDoc(text);
      const kinds = {};
      for (const kind of doc.entities().out(its.type)) kinds[kind.toLowerCase()] = (kinds[kind.toLowerCase()] ?? 0) + 1;
      // Asking for tags and lemmas makes it work them out for all tokens.
      const tags = doc.tokens().out(its.pos);
      doc.tokens().out(its.lemma);
      return { tokens: tags.length, sentences: doc.sentences().length(), tags: tags.length, lemmas: tags.length, entities: kinds };
    };
  }
  const { default: nlp } = await import('compromise');
  return text => {
    const doc = nlp(text);
    const terms = doc.terms().length;
    return {
      tokens: terms, sentences: doc.sentences().length, tags: terms, lemmas: 0,
      entities: { person: doc.people().length, place: doc.places().length, organisation: doc.organizations().length, quotation: doc.quotations().length },
    };
  };
}

const started = performance.now();
const read = await load();
const names = readdirSync(folder).filter(name => name.endsWith('.txt')).sort();
read(readFileSync(join(folder, names[0]), 'utf8'));
const startSeconds = (performance.now() - started) / 1000;
const total = { tokens: 0, sentences: 0, tags: 0, lemmas: 0, entities: {} };
const begun = performance.now();
for (const name of names) {
  const found = read(readFileSync(join(folder, name), 'utf8'));
  for (const key of ['tokens', 'sentences', 'tags', 'lemmas']) total[key] += found[key];
  for (const [kind, count] of Object.entries(found.entities)) total.entities[kind] = (total.entities[kind] ?? 0) + count;
}
const seconds = (performance.now() - begun) / 1000;
console.log(JSON.stringify({ seconds, startSeconds, megabytes: Math.round(process.resourceUsage().maxRSS / 1024), ...total }));
