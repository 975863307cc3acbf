import { Icon } from '@jemput/ui'
import { useEffect, useRef, useState } from 'react'
import type SignaturePad from 'signature_pad'
import { usePicture } from '../photo/use-picture.ts'
import type { Words } from '../words.ts'

/** So long after the last stroke the signature is kept; a name of two strokes is then one picture. */
const PAUSE_MS = 500
const SHARPEST = 2

type SignatureBoxProps = {
  label: string
  /** What was signed before this box was opened. */
  kept: Blob | undefined
  said: Words
  /** PNG, or null when it was cleared; resolves when that is on the disk. */
  onInk(png: Uint8Array<ArrayBuffer> | null): Promise<unknown>
}

/** A box to sign in. Each pause is kept, so a phone that dies in the middle has what was written. */
export function SignatureBox({ label, kept, said: { signature: words }, onInk }: SignatureBoxProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<SignaturePad | null>(null)
  const tell = useRef(onInk)
  const [strokes, setStrokes] = useState(0)
  const [anew, setAnew] = useState(false)
  const [isKept, setKept] = useState(true)
  const picture = usePicture(kept)
  const isShown = kept !== undefined && !anew && strokes === 0
  useEffect(() => { tell.current = onInk })

  useEffect(() => {
    const { current: paper } = canvas
    if (isShown || !paper) return
    let gone = false
    let pause: ReturnType<typeof setTimeout> | undefined
    const keep = () => {
      clearTimeout(pause)
      pause = undefined
      void inkOf(paper).then((png) => tell.current(png)).then(() => setKept(pause === undefined))
    }
    const onEnd = () => {
      setStrokes(pad.current?.toData().length ?? 0)
      setKept(false)
      clearTimeout(pause)
      pause = setTimeout(keep, PAUSE_MS)
    }
    const onResize = () => { if (pad.current) fit(paper, pad.current) }
    void import('signature_pad').then(({ default: Pad }) => {
      if (gone) return
      pad.current = new Pad(paper, { penColor: '#14231d', backgroundColor: '#fff', minWidth: 1, maxWidth: 2.8 })
      fit(paper, pad.current)
      pad.current.addEventListener('endStroke', onEnd)
      window.addEventListener('resize', onResize)
    })
    return () => {
      gone = true
      if (pause !== undefined) keep()
      window.removeEventListener('resize', onResize)
      pad.current?.off()
      pad.current = null
    }
  }, [isShown])

  function undo() {
    const left = pad.current?.toData().slice(0, -1) ?? []
    pad.current?.fromData(left)
    setStrokes(left.length)
    if (left.length === 0) void onInk(null)
    else if (canvas.current) void inkOf(canvas.current).then(onInk)
  }
  function clear() {
    pad.current?.clear()
    setStrokes(0)
    setAnew(true)
    void onInk(null)
  }

  return (
    <div className="signature" role="group" aria-label={label} aria-busy={!isKept}>
      <p className="asked signature-top">
        <span>{label}</span>
        {strokes > 0 && <button type="button" className="link" onClick={undo}><Icon name="undo" size={20} />{words.undo}</button>}
        {(strokes > 0 || isShown) && <button type="button" className="link" onClick={clear}>{words.clear}</button>}
      </p>
      {isShown ? <img className="paper" src={picture} alt={words.present} /> : (
        <div className="paper">
          <canvas ref={canvas} role="img" aria-label={strokes > 0 ? words.present : words.here} />
          {strokes === 0 && <span aria-hidden="true">{words.here}</span>}
        </div>
      )}
    </div>
  )
}

/** As many pixels as the screen shows, strokes kept. */
function fit(paper: HTMLCanvasElement, pad: SignaturePad): void {
  const ratio = Math.min(SHARPEST, Math.max(1, window.devicePixelRatio))
  const [width, height] = [Math.round(paper.clientWidth * ratio), Math.round(paper.clientHeight * ratio)]
  if (width === paper.width && height === paper.height) return
  paper.width = width
  paper.height = height
  paper.getContext('2d')?.scale(ratio, ratio)
  const strokes = pad.toData()
  pad.clear()
  pad.fromData(strokes)
}

const inkOf = (paper: HTMLCanvasElement) => new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
  paper.toBlob((blob) => {
    if (blob) resolve(blob.arrayBuffer().then((bytes) => new Uint8Array(bytes)))
    else reject(new Error('this browser makes no PNG'))
  }, 'image/png')
})
