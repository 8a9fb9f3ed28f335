// A plain value as numbers and texts; what is none has a tag that is refused. Where names are given (between them
// spaces), fields of other names are left out, and a name is its place among them. What stands on a tape already is
// handed on as it is.
const TAPED = Symbol.for("bandworth.tape");
export const written = (input, names) => {
  const wanted = names && new Map(names.split(" ").map((name, place) => [name, place]));
  const numbers = [];
  let texts = "";
  const text = (text) => {
    numbers.push(text.length);
    texts += `${text}\n`;
  };
  const put = (value, depth) => {
    switch (typeof value) {
      case "undefined": return numbers.push(0);
      case "boolean": return numbers.push(value ? 2 : 1);
      case "number": return numbers.push(3, value);
      case "string": return numbers.push(4), text(value);
      case "bigint": return numbers.push(7), text(String(value));
      case "object": break;
      default: return numbers.push(8);
    }
    if (value === null) return numbers.push(0);
    if (depth === 32) return numbers.push(8);
    if (Array.isArray(value)) {
      numbers.push(5, value.length);
      for (let at = 0; at < value.length; at += 1) put(value[at], depth + 1);
      return;
    }
    if (value[TAPED]) {
      for (const number of value[TAPED][0]) numbers.push(number);
      texts += value[TAPED][1];
      return;
    }
    if (value instanceof Map) value = Object.fromEntries(value);
    if (Symbol.iterator in value || value instanceof ArrayBuffer) return numbers.push(8);
    const count = numbers.push(6, 0) - 1;
    for (const key of Object.keys(value)) {
      const place = wanted?.get(key);
      if (!wanted) text(key);
      else if (place === undefined) continue;
      else numbers.push(place);
      numbers[count] += 1;
      put(value[key], depth + 1);
    }
  };
  put(input, 0);
  return [numbers, texts];
};

// What a result's numbers and texts are read from.
let u, t, i, j;
const list = (read) => {
  const all = [];
  for (let left = u[i++]; left > 0; left -= 1) all.push(read());
  return all;
};
const any = () => {
  switch (u[i++]) {
    case 1: return false;
    case 2: return true;
    case 3: return u[i++];
    case 4: return t[j++];
    case 5: return list(any);
    case 6: return Object.fromEntries(list(() => [t[j++], any()]));
    default: return null;
  }
};
const taken = (read, [numbers, texts, lengths]) => {
  let from = 0;
  [u, t, i, j] = [numbers, [], 0, 0];
  for (const length of lengths) t.push(texts.slice(from, (from += length)));
  const result = read();
  u = t = undefined;
  return result;
};

// A plain value from its tape.
export const plain = (...tape) => taken(any, tape);
