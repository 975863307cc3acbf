import type { FieldPhones } from '@jemput/contract'
import type { Said } from '../api.ts'
import { Page } from '../Page.tsx'
import { useWords } from '../speech.tsx'
import { Told } from '../Told.tsx'
import { useRefresh } from '../useRefresh.ts'
import { words as common } from '../words.ts'
import { EnrolPanel } from './EnrolPanel.tsx'
import { PhoneList } from './PhoneList.tsx'
import { words } from './words.ts'

const REFRESH_MS = 5_000

/** Perangkat: the phones that officers and couriers carry, and what has come from each. */
export function PhonesPage({ said }: { said: Said<FieldPhones> }) {
  const text = useWords(words)
  const title = useWords(common).pages.phones
  const refresh = useRefresh(REFRESH_MS)
  return (
    <Told title={title} said={said}>
      {({ phones, colleagues }) => (
        <Page title={title} aside={<EnrolPanel phones={phones} colleagues={colleagues} said={text} />}>
          <PhoneList phones={phones} said={text} onDone={refresh} />
        </Page>
      )}
    </Told>
  )
}
