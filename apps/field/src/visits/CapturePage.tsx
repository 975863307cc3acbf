import { localDateOf } from '@jemput/domain'
import type { FormBundle } from '@jemput/flow/form'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useEffect, useState, type ReactElement } from 'react'
import { Capture } from '../capture/Capture.tsx'
import { useDesk } from '../shell/desk.ts'
import { useNow } from '../shell/now.ts'
import { Trouble } from '../shell/Trouble.tsx'
import type { Desk, SavedDraft } from '../store/desk.ts'

type Opened = { draft: SavedDraft; bundle: FormBundle; no: number | null }

const route = getRouteApi('/visits/$visit/capture/$draft')

/** A draft in its form. It is read once: from then on what stands on the screen is newer than what lies on the disk. */
export function CapturePage(): ReactElement | null {
  const { visit, draft } = route.useParams()
  const desk = useDesk()
  const now = useNow()
  const navigate = useNavigate()
  const [opened, setOpened] = useState<Opened | null | undefined>(undefined)
  useEffect(() => { void open(desk, draft).then(setOpened) }, [desk, draft])
  if (opened === undefined) return null
  if (opened === null) return <Trouble />
  const leave = () => { void navigate({ to: '/visits/$visit', params: { visit } }) }
  const { zone } = desk.office
  return (
    <Capture
      key={draft} desk={desk} bundle={opened.bundle} draft={opened.draft} keptAt={opened.draft.savedAt} no={opened.no}
      today={localDateOf(now, zone)} zone={zone} onLeave={leave} onDone={leave}
    />
  )
}

/** Null where the draft is finished, or its form is not on this phone. */
async function open(desk: Desk, id: string): Promise<Opened | null> {
  const draft = await desk.findDraft(id)
  const bundle = draft && await desk.formOf(draft.form)
  if (!draft || !bundle) return null
  const person = (await desk.people(draft.visit)).find((each) => each.id === draft.roster)
  return { draft, bundle, no: person?.no ?? null }
}
