import type { ApplicationDetail } from '@jemput/contract'
import { Dialog, State } from '@jemput/ui'
import { useState } from 'react'
import { api } from '../api.ts'
import { useOffice } from '../office.ts'
import { useWords } from '../speech.tsx'
import { words as common } from '../words.ts'
import type { Words } from './words-one.ts'

type Photo = NonNullable<ApplicationDetail['pages'][number]['answers'][number]['photo']>
type PhotoProps = { application: string; label: string; photo: Photo; covered: boolean; said: Words }

/** A photo or signature in small; a press shows it as large as the window. */
export function PhotoAnswer({ application, label, photo: { sha256, arrived }, covered, said }: PhotoProps) {
  const { office } = useOffice()
  const { close } = useWords(common)
  const [large, setLarge] = useState(false)
  const [broken, setBroken] = useState(false)
  if (!arrived || covered || broken) {
    const why = broken ? said.broken : arrived ? said.hidden : said.notArrived
    return <figure className="photo"><span className="no-photo"><State shape={broken ? 'alarm' : 'hold'}>{why}</State></span><figcaption>{label}</figcaption></figure>
  }
  const address = api.offices[':office'].applications[':id'].photos[':sha256'].$path({ param: { office, id: application, sha256 } })
  return (
    <figure className="photo">
      <button type="button" onClick={() => setLarge(true)}><img src={address} alt={label} onError={() => setBroken(true)} /></button>
      <figcaption>{label}</figcaption>
      <Dialog title={label} open={large} onClose={() => setLarge(false)}>
        <img className="large" src={address} alt="" />
        <p className="buttons"><button className="button" type="button" onClick={() => setLarge(false)}>{close}</button></p>
      </Dialog>
    </figure>
  )
}
