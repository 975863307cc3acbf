import type { Delivery } from '@jemput/contract'
import type { Said } from '../api.ts'
import { Page } from '../Page.tsx'
import { useWords } from '../speech.tsx'
import { Told } from '../Told.tsx'
import { useRefresh } from '../useRefresh.ts'
import { words as common } from '../words.ts'
import { DeliveryPanel } from './DeliveryPanel.tsx'
import { ManifestForm } from './ManifestForm.tsx'
import { ParcelList } from './ParcelList.tsx'
import { words } from './words.ts'

const REFRESH_MS = 10_000

/** Serah terima: what waits for a courier, and who holds every passport that is to be brought. */
export function DeliveryPage({ said, holder, number }: { said: Said<Delivery>; holder: string | undefined; number: string | undefined }) {
  const text = useWords(words)
  const { pages: { delivery: title }, rowKey } = useWords(common)
  const refresh = useRefresh(REFRESH_MS)
  return (
    <Told title={title} said={said}>
      {({ parcels, manifests, couriers }) => (
        <Page title={title} keys={[['↑ ↓', rowKey]]} aside={<DeliveryPanel manifests={manifests} said={text} onDone={refresh} />}>
          <ManifestForm parcels={parcels.filter(({ status }) => status === 'requested')} couriers={couriers} said={text} />
          <ParcelList parcels={parcels} holder={holder} number={number} said={text} />
        </Page>
      )}
    </Told>
  )
}
