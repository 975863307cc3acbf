import { localTimeOf } from '@jemput/domain'
import { Icon, type Language } from '@jemput/ui'
import type { Kept } from './use-draft.ts'
import type { Words } from './words.ts'

/** While something is written, the bar speaks of the draft. It says "kept" only after the disk has said so. */
export function DraftBar({ kept, zone, said, language }: { kept: Kept; zone: string; said: Words; language: Language }) {
  const time = kept.at === null ? '' : localTimeOf(kept.at, zone)
  return (
    <div className="bilah thin" data-whole={kept.whole}>
      <p className="say" role="status">
        <Icon name={kept.trouble ? 'warn' : 'handset'} size={20} />
        {kept.trouble
          ? <span className="brick"><b>{said.unsaved}</b> {said.unsavedText}</span>
          : kept.at === null ? <span>{said.fresh}</span> : <span><b>{said.saved}</b> <span className="tab">{language === 'id' ? time.replace(':', '.') : time}</span></span>}
      </p>
    </div>
  )
}
