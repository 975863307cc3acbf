import { callers, refusals } from '@jemput/contract'
import type { Context } from 'hono'
import { html } from 'hono/html'
import { guardPage } from './client-pages.ts'

/** The page is the server's own, so its look is as well; colours as in packages/ui. */
export const docsStyle = `
body { max-width: 60rem; margin: 2.5rem auto; padding: 0 1.25rem; font: 15px/1.5 system-ui, sans-serif; color: #14231d; background: #fbfaf6; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { padding: .4rem 1.25rem .4rem 0; text-align: left; border-bottom: 1px solid #dcd8cc; }
th { font-weight: 500; color: #5e6a63; }
code { font-family: ui-monospace, Consolas, monospace; }
a { color: #1e5fa8; }
`

type Operation = { operationId?: string; summary?: string }
type Described = { paths?: Record<string, object> }

/** A page for developers out of the description of the API: no script, and nothing from elsewhere. */
export function docsPage(c: Context, { paths = {} }: Described): Response | Promise<Response> {
  guardPage(c)
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]: [string, Operation]) => ({ path, method: method.toUpperCase(), ...operation })))
  return c.html(html`<!doctype html>
<html lang="en">
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Jemput API</title><link rel="stylesheet" href="/docs.css">
<h1>Jemput API</h1>
<p>Everything in detail: <a href="/openapi.json">/openapi.json</a> (OpenAPI 3.1). Log in first; the answer sets a cookie.
A refusal is <code>application/problem+json</code> with a stable <code>code</code>.</p>
<table>
<thead><tr><th>Method<th>Path<th>What<th>Who may</thead>
<tbody>${operations.map(({ method, path, summary, operationId }) => html`<tr><td>${method}<td><code>${path}</code><td>${summary}<td>${whoMay(operationId)}`)}</tbody>
</table>
<h2>Refusals</h2>
<table>
<thead><tr><th>Code<th>Status<th>Words</thead>
<tbody>${Object.entries(refusals).map(([code, { status, en }]) => html`<tr><td><code>${code}</code><td>${status}<td>${en}`)}</tbody>
</table>
</html>`)
}

function whoMay(operation = ''): string {
  const [, who = ''] = Object.entries(callers).find(([name]) => name === operation) ?? []
  return typeof who === 'string' ? who : who.join(', ')
}
