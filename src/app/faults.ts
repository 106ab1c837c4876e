/** Options of the stand-in's `fault` switch, but for the route. */
export type Fault = Readonly<Record<string, string | number>>

const html = 'text/html; charset=utf-8'
const json = 'application/json'
const answer = (status: number, body: string, type = json): Fault => ({ kind: 'answer', status, body, type })

/** What can happen to a call on its way, and what servers, proxies and networks answer instead. */
export const faults: Readonly<Record<string, Fault>> = {
  'no network': { kind: 'network' },
  'a slow answer': { kind: 'slow', ms: 900 },
  'an answer that breaks off': { kind: 'cutOff' },
  'half a JSON text': { kind: 'malformed' },
  'rows of wrong types': { kind: 'wrongTypes' },
  'the page of a captive portal': { kind: 'html' },
  'a redirect to another site': { kind: 'answer', status: 302, location: 'https://login.example/' },
  'an empty body': answer(200, ''),
  'no content': { kind: 'answer', status: 204 },
  'JSON null': answer(200, 'null'),
  'a JSON list': answer(200, '[]'),
  'a JSON text': answer(200, '"yes"'),
  'an empty JSON object': answer(200, '{}'),
  'success without rows': answer(200, '{"success":true}'),
  'rows that are none': answer(
    200,
    '{"success":true,"files":7,"messages":{},"room":[],"update":"none","total":"many"}',
  ),
  'a refusal with status 200': answer(200, '{"success":false,"error":"It is complicated"}'),
  'JSON as text': answer(200, '{"success":true}', 'text/plain'),
  'bad request': { kind: 'status', status: 400 },
  'a proxy that wants a sign-in': answer(401, '<h1>Authorization Required</h1>', html),
  'a firewall’s page': answer(403, '<h1>Forbidden</h1>', html),
  'an unknown route': answer(404, '404 Not Found', 'text/plain'),
  'a wrong method': answer(405, 'Method not allowed', 'text/plain'),
  'a time-out of the server': answer(408, ''),
  'too large a request': answer(413, '<h1>Request Entity Too Large</h1>', html),
  'a teapot': answer(418, ''),
  'refused for legal reasons': answer(451, '{"success":false}'),
  'a mistake of the server': { kind: 'status', status: 500 },
  'a bad gateway': answer(502, '<html><h1>502 Bad Gateway</h1><hr>nginx', html),
  maintenance: { kind: 'status', status: 503 },
  'maintenance without a word': answer(503, ''),
  'a gateway’s time-out': answer(504, '<h1>504 Gateway Time-out</h1>', html),
  'a refusal of access': { kind: 'status', status: 403 },
  'a session that has ended': { kind: 'status', status: 401 },
}
