import type { FastifyInstance } from 'fastify';

/** Brackets inside brackets that a body may have: what is read later reads each within the one around it. */
const deepest = 100;

/** Whether a JSON text nests deeper than anything that is asked here. */
export function tooDeep(text: string): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === 0x5c /* \ */) at += 1;
    else if (character === 0x22 /* " */) inText = !inText;
    else if (inText) continue;
    else if (character === 0x5b /* [ */ || character === 0x7b /* { */) {
      depth += 1;
      if (depth > deepest) return true;
    } else if (character === 0x5d /* ] */ || character === 0x7d /* } */) depth -= 1;
  }
  return false;
}

const fault = (message: string): Error & { statusCode: number } =>
  Object.assign(new Error(message), { statusCode: 400 });

/** Takes bodies as JSON, and tells its sender what is wrong with one that is none. */
export function jsonBody(app: FastifyInstance): void {
  const read = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = String(body);
    if (tooDeep(text)) {
      done(fault(`The body nests deeper than ${deepest} brackets.`), undefined);
      return;
    }
    void read(request, text, (error, value) =>
      error === null || error === undefined
        ? done(null, value)
        : done(fault('The body is not JSON.'), undefined),
    );
  });
}
