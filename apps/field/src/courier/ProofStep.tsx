import type { Receiver } from '@jemput/domain'
import type { ParcelItem } from '@jemput/sync'
import { Icon, type Language } from '@jemput/ui'
import { Choices, Entry } from '@jemput/ui/field'
import { useEffect, useState, type ReactNode } from 'react'
import { PhotoField } from '../capture/photo/PhotoField.tsx'
import { useKept } from '../capture/photo/use-kept.ts'
import { SignatureBox } from '../capture/signature/SignatureBox.tsx'
import { StepScreen } from '../capture/StepScreen.tsx'
import type { Words as TakenWords } from '../capture/words.ts'
import { findPlace } from './find-place.ts'
import { missingOf, proofOf, type Handover } from './handover.ts'
import type { Stop } from './route.ts'
import type { DoorDesk } from './seal-handover.ts'
import type { Words } from './words.ts'

/** What the last step of either way needs. */
export type LastStep = {
  handover: Handover
  parcel: ParcelItem
  stop: Stop
  desk: DoorDesk
  said: Words
  /** Words of photos and signatures. */
  taken: TakenWords
  language: Language
  bar: ReactNode
  change(how: (handover: Handover) => Handover): void
  onPhoto(file: File | null): void
  onInk(png: Uint8Array<ArrayBuffer> | null): Promise<unknown>
  onBack(): void
  onDone(): void
  /** The disk did not take it. */
  isFailed: boolean
}

const LONGEST = 80

/** Who receives it, their signature and a photo, on one page. Time and place are noted by themselves. */
export function ProofStep({ handover, parcel, desk, said, taken, bar, change, onPhoto, onInk, onBack, onDone, isFailed }: LastStep) {
  const words = said.proof
  const [isAsked, setAsked] = useState(false)
  useNotedPlace(handover, change)
  const [before] = useState(proofOf(handover, 'signature'))
  const signed = useKept(before, desk.openMedia)
  const missing = missingOf(handover)
  const name = (receiver: Receiver) => receiver !== 'self' && (
    <Entry
      label={words.name} value={handover.receiverName} maxLength={LONGEST} autoCapitalize="words" mistake={isAsked && missing === 'name' ? words.nameShort : null}
      onText={(receiverName) => change((now) => ({ ...now, receiverName }))}
    />
  )
  const labels = { self: words.self(parcel.name), kk: words.kk, proxy: words.proxy }
  const receivers = (['self', 'kk', 'proxy'] as const).filter((receiver) => parcel.receivers.includes(receiver))

  function act() {
    if (missing === null) return onDone()
    if (missing === 'photo') return onPhoto(null)
    setAsked(true)
    const seek = { who: '.choices input', name: '.choice .entry input', signature: '.signature' }[missing]
    const found = document.querySelector<HTMLElement>(seek)
    found?.scrollIntoView({ block: 'center' })
    found?.focus({ preventScroll: true })
  }
  return (
    <StepScreen
      bar={bar} title={said.hand.title} sub={said.hand.step(parcel.name, 2)} back={{ label: said.back, go: onBack }} steps={{ at: 2, of: 2 }}
      act={(
        <>
          {isFailed && <p className="refusal why" role="alert">{words.trouble}</p>}
          <button type="button" className="button" onClick={act}>{missing === 'photo' && <Icon name="camera" size={24} />}{missing === null ? words.hand : words.todo[missing]}</button>
        </>
      )}
    >
      <div className="fields">
        <Choices
          name="receiver" legend={words.who} chosen={handover.receiver} onChoose={(receiver) => change((now) => ({ ...now, receiver }))}
          choices={receivers.map((id) => ({ id, label: labels[id], more: name(id) }))}
        />
        {(before === null || signed !== undefined) && <SignatureBox label={words.signature} kept={signed === 'lost' ? undefined : signed} said={taken} onInk={onInk} />}
        <PhotoField label={words.photo} hint={words.hint} sha256={proofOf(handover, 'photo')} openMedia={desk.openMedia} said={taken} onTake={onPhoto} />
        <NotedPlace handover={handover} said={said} />
      </div>
    </StepScreen>
  )
}

/** Asked once, when the step begins. */
export function useNotedPlace({ place }: Handover, change: LastStep['change']): void {
  const [isKnown] = useState(place !== null)
  useEffect(() => {
    if (isKnown) return
    let gone = false
    void findPlace().then((found) => { if (!gone && found) change((now) => ({ ...now, place: found })) })
    return () => { gone = true }
  }, [isKnown, change])
}

export const NotedPlace = ({ handover: { place }, said: { proof: words } }: { handover: Handover; said: Words }) => (
  <p className="hint noted"><Icon name="place" size={20} />{place ? words.place(place.accuracy) : words.noPlace}</p>
)
