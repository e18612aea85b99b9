/**
 * A real OpenID Connect provider on loopback, in a process of its own, answering as one of four products does.
 * Told by its parent: who there is, what its tokens say of them, and the keys it signs with.
 */
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

/** How each product's tokens look: where its issuer lies, what lets in, and what it puts into tokens. */
const shapes = {
  ENTRA: {
    path: '/8a1e5f0c-2d3b-4c4d-9e5f-6a7b8c9d0e1f/v2.0',
    dress: (payload) => ({ ...payload, ver: '2.0', tid: '8a1e5f0c-2d3b-4c4d-9e5f-6a7b8c9d0e1f' }),
  },
  KEYCLOAK: {
    path: '/realms/council',
    dress: (payload) => ({ ...payload, typ: 'Bearer', aud: [payload.aud, 'account'] }),
  },
  GOOGLE: { path: '', opaque: true },
  AUTH0: {
    path: '/',
    dress: (payload) => ({ ...payload, aud: [payload.aud, `${payload.iss}userinfo`] }),
  },
};

const shape = shapes[process.argv[2]];
const api = 'urn:council:iro-graph';
let people = {};
let serving = (_request, response) => response.writeHead(503).end();
const asked = [];
let away = false;

const server = createServer((request, response) => {
  asked.push(request.url);
  if (away) return response.writeHead(503).end();
  const prefix = shape.path === '/' ? '' : shape.path;
  if (!request.url.startsWith(prefix)) return response.writeHead(404).end();
  request.originalUrl = request.url;
  request.url = request.url.slice(prefix.length) || '/';
  return serving(request, response);
});

function serve({ jwks, algorithm }) {
  const origin = `http://127.0.0.1:${server.address().port}`;
  const claimsOf = (subject) => people[subject]?.claims ?? {};
  const provider = new Provider(`${origin}${shape.path}`, {
    clients: [
      {
        client_id: 'iro-graph',
        application_type: 'native',
        redirect_uris: ['http://127.0.0.1/signed-in'],
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        id_token_signed_response_alg: algorithm,
      },
    ],
    jwks,
    enabledJWA: { idTokenSigningAlgValues: [algorithm] },
    cookies: { keys: ['of a test'] },
    conformIdTokenClaims: false,
    claims: { openid: ['sub', 'email', 'email_verified', 'preferred_username', 'hd', 'oid'] },
    findAccount: (_context, subject) =>
      people[subject] && {
        accountId: subject,
        claims: () => ({ sub: subject, ...claimsOf(subject) }),
      },
    extraTokenClaims: (_context, token) => claimsOf(token.accountId),
    interactions: {
      url: (_context, { uid }) => `${shape.path === '/' ? '' : shape.path}/interaction/${uid}`,
    },
    formats: {
      customizers: {
        jwt: (_context, _token, parts) => {
          parts.payload = shape.dress(parts.payload);
          parts.header = { ...parts.header, typ: process.argv[2] === 'AUTH0' ? 'at+jwt' : 'JWT' };
        },
      },
    },
    features: shape.opaque
      ? {}
      : {
          resourceIndicators: {
            enabled: true,
            defaultResource: () => api,
            useGrantedResource: () => true,
            getResourceServerInfo: () => ({
              scope: 'ask',
              audience: 'iro-graph',
              accessTokenFormat: 'jwt',
              accessTokenTTL: 300,
              jwt: { sign: { alg: algorithm } },
            }),
          },
        },
  });
  serving = provider.callback();
  return `${origin}${shape.path}`;
}

const orders = {
  serve,
  people: (said) => void (people = said),
  away: (said) => void (away = said),
  asked: () => asked.splice(0),
};

process.on('message', ({ order, said }) => {
  process.send({ answer: orders[order](said) ?? null });
});
process.on('disconnect', () => process.exit(0));
server.listen(0, '127.0.0.1', () => process.send({ answer: 'listening' }));
