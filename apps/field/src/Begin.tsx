import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, useEffect, useState, type ReactElement } from 'react'
import { words } from './enrol/words.ts'
import { router } from './router.tsx'
import { openReader, ThisPhone, type Phone } from './shell/phone.ts'
import { NewerRows, openRows } from './store/database.ts'
import { startSyncer } from './sync/syncer.ts'

type Begun = { phone: Phone } | { trouble: 'insecure' | 'newer' | 'broken' } | null

/** Opens the rows of this phone, then everything else. */
export function Begin(): ReactElement | null {
  const [begun, setBegun] = useState<Begun>(null)
  useEffect(() => { void begin().then(setBegun) }, [])
  if (!begun) return null
  if ('phone' in begun) return <StrictMode><ThisPhone value={begun.phone}><RouterProvider router={router} /></ThisPhone></StrictMode>
  const { trouble } = begun
  const said = words.id
  const [title, text] = trouble === 'insecure' ? [said.insecure, said.insecureText] : trouble === 'newer' ? [said.newer, said.newerText] : [said.broken, said.brokenText]
  return <main className="alone"><h1>{title}</h1><p>{text}</p><a className="button" href="/field/">{said.reload}</a></main>
}

async function begin(): Promise<Begun> {
  // A browser without a secure connection has neither keys nor camera.
  if (!isSecureContext) return { trouble: 'insecure' }
  try {
    const db = await openRows()
    return { phone: { db, syncer: startSyncer(db, openReader) } }
  } catch (error) {
    return { trouble: error instanceof NewerRows ? 'newer' : 'broken' }
  }
}
