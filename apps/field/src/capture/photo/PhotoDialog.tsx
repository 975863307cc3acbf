import './camera.css'
import { Icon } from '@jemput/ui'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Words } from '../words.ts'
import { CameraView } from './CameraView.tsx'
import { FilePick } from './FilePick.tsx'
import { preparePhoto, type Photo, type PhotoRefusal, type Prepared } from './prepare-photo.ts'
import { SHARP, sharpnessWord } from './sharpness.ts'
import type { Limits } from './size-steps.ts'
import { usePicture } from './use-picture.ts'

type Stage = { is: 'camera' } | { is: 'busy' } | { is: 'refused'; refusal: PhotoRefusal } | { is: 'taken'; photo: Photo } | { is: 'unkept' }
type PhotoDialogProps = {
  title: string
  sub: string
  portrait: boolean
  limits: Limits
  said: Words
  /** A file that was picked already; without one the camera opens. */
  file: File | null
  /** Keeps the bytes; false when the disk took them not. */
  onUse(photo: Photo): Promise<boolean>
  onClose(): void
}

/** From the live picture, or a file, to a photo that somebody looked at and took. */
export function PhotoDialog({ title, sub, portrait, limits, said, file, onUse, onClose }: PhotoDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [stage, setStage] = useState<Stage>(file ? { is: 'busy' } : { is: 'camera' })
  const words = said.photo

  useLayoutEffect(() => {
    const { current: shown } = dialog
    if (shown && !shown.open) shown.showModal()
  }, [])

  const show = useCallback((prepared: Prepared) => {
    setStage(prepared.ok ? { is: 'taken', photo: prepared.photo } : { is: 'refused', refusal: prepared.refusal })
  }, [])
  const { minWidth, maxKb } = limits
  const read = useCallback(async (picked: File) => {
    setStage({ is: 'busy' })
    show(await preparePhoto(picked, { minWidth, maxKb }))
  }, [show, minWidth, maxKb])
  useEffect(() => { if (file) void read(file) }, [file, read])

  async function use(photo: Photo) {
    setStage({ is: 'busy' })
    if (await onUse(photo)) onClose()
    else setStage({ is: 'unkept' })
  }
  const again = () => setStage({ is: 'camera' })
  const ways = (
    <>
      <FilePick camera label={words.system} icon="camera" onFile={(picked) => { void read(picked) }} />
      <FilePick label={words.file} icon="file" onFile={(picked) => { void read(picked) }} />
    </>
  )

  return (
    <dialog ref={dialog} className="photo-dialog" aria-labelledby="photo-title" onClose={onClose}>
      <header className="top">
        <button type="button" className="back" aria-label={said.back} onClick={() => dialog.current?.close()}><Icon name="arrow-left" size={24} /></button>
        <div><h1 id="photo-title">{title}</h1><p>{sub}</p></div>
      </header>
      {stage.is === 'camera' && <CameraView portrait={portrait} limits={limits} said={said} onPhoto={show} otherWays={ways} />}
      {stage.is === 'busy' && <p className="camera-hint" role="status"><b>{words.busy}</b></p>}
      {stage.is === 'taken' && <Taken photo={stage.photo} said={said} onUse={() => { void use(stage.photo) }} onAgain={again} />}
      {(stage.is === 'refused' || stage.is === 'unkept') && (
        <>
          <p className="camera-refusal" role="alert"><Icon name="stop" size={32} /><b>{stage.is === 'unkept' ? words.unkept : refusalText(stage.refusal, words)}</b></p>
          <div className="camera-ways"><button type="button" className="button" onClick={again}><Icon name="camera" size={24} />{words.again}</button>{ways}</div>
        </>
      )}
    </dialog>
  )
}

function refusalText(refusal: PhotoRefusal, { refused }: Words['photo']): string {
  return refusal.code === 'too-small' ? refused['too-small'](refusal.width, refusal.needed) : refused[refusal.code]
}

/** The photo itself, how sharp it is, and whether to use it. A blurred one can be used, but it is not the filled button. */
function Taken({ photo, said: { photo: words }, onUse, onAgain }: { photo: Photo; said: Words; onUse(): void; onAgain(): void }) {
  const picture = usePicture(photo.bytes)
  const word = sharpnessWord(photo.sharpness)
  const good = photo.sharpness >= SHARP
  return (
    <>
      <div className="finder">{picture && <img src={picture} alt="" className="whole" />}</div>
      <p className="camera-hint" role="status">
        <b>{words[word]}</b>
        <span>{good ? words.score(photo.sharpness) : `${words.score(photo.sharpness)}. ${words.hints.blurred[1]}`}</span>
      </p>
      <div className="camera-ways">
        <button type="button" className="button" onClick={good ? onUse : onAgain}>{good ? words.use : words.again}</button>
        <button type="button" className="link" onClick={good ? onAgain : onUse}>{good ? words.again : words.useAnyway}</button>
      </div>
    </>
  )
}
