import type { DeskRow, FieldDatabase } from '../store/database.ts'
import type { FormBundle } from '@jemput/flow/form'
import type { FormName } from '../store/desk.ts'
import type { Outcome } from './exchange.ts'
import { ask } from './net.ts'

/** Fetches the forms that these visits need and that are not here yet. A form of a version never changes, so it is asked for once. */
export async function fetchForms(db: FieldDatabase, { token, office }: DeskRow, forms: readonly FormName[]): Promise<Outcome> {
  for (const { id, version } of forms) {
    if (await db.forms.get([office.id, id, version])) continue
    const reply = await ask(`/sync/v1/forms/${version}/${encodeURIComponent(id)}`, { method: 'GET', headers: { authorization: `Bearer ${token}` } })
    if (reply === null || reply.status >= 500 || reply.status === 429) return 'retry'
    const bundle = reply.status === 200 ? readBundle(reply.text, { id, version }) : undefined
    if (bundle) await db.forms.put({ office: office.id, id, version, bundle })
    // 404: the office has withdrawn it; the list of what is ready says that it is missing.
    else if (reply.status !== 404) return 'portal'
  }
  return 'done'
}

/** Our own server wrote it when it names the form that was asked for; anything else came from somebody in between. */
function readBundle(text: string, { id, version }: FormName): FormBundle | undefined {
  try {
    const said = JSON.parse(text) as FormBundle
    return said.form.id === id && said.version === version ? said : undefined
  } catch {
    return undefined
  }
}
