import type { ParcelItem } from '@jemput/sync'
import { useState, type ReactNode } from 'react'
import { DraftBar } from '../capture/DraftBar.tsx'
import { PhotoDialog } from '../capture/photo/PhotoDialog.tsx'
import { words as captureWords } from '../capture/words.ts'
import { useSpoken } from '../shell/spoken.ts'
import { CodeStep } from './CodeStep.tsx'
import { FailedStep } from './FailedStep.tsx'
import { withProof, type Handover, type Proof } from './handover.ts'
import { ProofStep } from './ProofStep.tsx'
import type { Stop } from './route.ts'
import { UNDO_MS, type DoorDesk } from './seal-handover.ts'
import { useHandover } from './use-handover.ts'
import { words } from './words.ts'

type DoorProps = {
  desk: DoorDesk
  first: Handover
  keptAt: number | null
  stop: Stop
  parcel: ParcelItem
  bar: ReactNode
  onBack(handover: Handover): void
  /** It can't be handed over: on to why. */
  onFailed(handover: Handover): void
  onDone(handover: Handover): void
}
/** Enough to see who receives it; guess, until it is measured on phones. */
const PHOTO = { minWidth: 640, maxKb: 200 }

/** Before a door: the code, then who receives it and the proof; or why not. */
export function Door({ desk, first, keptAt, stop, parcel, bar, onBack, onFailed, onDone }: DoorProps) {
  const { language } = useSpoken()
  const said = words[language]
  const taken = captureWords[language]
  const { handover, kept, change, flush, fail } = useHandover(desk, first, keptAt)
  const [camera, setCamera] = useState<File | 'open' | null>(null)
  const [isFailed, setFailed] = useState(false)

  async function keep(proof: Proof, bytes: Uint8Array<ArrayBuffer> | null, mime: 'image/jpeg' | 'image/png'): Promise<boolean> {
    try {
      const ref = bytes === null ? null : await desk.keepMedia(bytes, mime)
      change((now) => withProof(now, proof, ref))
      return await flush()
    } catch {
      fail()
      return false
    }
  }
  /** It is on the disk before it is said to be done; from then on the seconds run. */
  async function done() {
    const at = Date.now()
    const ready = { ...handover, step: 'sealing' as const, at, sealAt: at + UNDO_MS }
    change(() => ready)
    if (await flush()) return onDone(ready)
    setFailed(true)
    change(() => handover)
  }
  const takePhoto = (file: File | null) => { void flush().then(() => setCamera(file ?? 'open')) }
  const back = () => { void flush().then(() => onBack(handover)) }
  const shared = {
    handover, parcel, stop, desk, said, taken, language, change, onPhoto: takePhoto, onInk: (png: Uint8Array<ArrayBuffer> | null) => keep('signature', png, 'image/png'),
    onDone: () => { void done() }, isFailed, bar: handover.step === 'code' ? bar : <DraftBar kept={kept} zone={desk.office.zone} said={taken} language={language} />,
  }
  return (
    <>
      {handover.step === 'code' && (
        <CodeStep
          handover={handover} parcel={parcel} said={said} bar={bar} change={change} onBack={back} onFailed={() => { void flush().then(() => onFailed(handover)) }}
          onGo={() => {
            change((now) => ({ ...now, step: 'proof' }))
            void flush()
          }}
        />
      )}
      {handover.step === 'proof' && <ProofStep {...shared} onBack={() => change((now) => ({ ...now, step: 'code' }))} />}
      {handover.step === 'failed' && <FailedStep {...shared} onBack={back} />}
      {camera !== null && (
        <PhotoDialog
          title={handover.way === 'handed' ? said.proof.photo : said.failed.photo} sub={parcel.name} portrait={false} limits={PHOTO} said={taken}
          file={camera === 'open' ? null : camera} onUse={({ bytes }) => keep('photo', bytes, 'image/jpeg')} onClose={() => setCamera(null)}
        />
      )}
    </>
  )
}
