import '@jemput/ui/bare'
import './css/field.css'
import '@jemput/ui/field-style'
import './css/strip.css'
import './css/screens.css'
import { createRoot } from 'react-dom/client'
import { Begin } from './Begin.tsx'
import { beginWorker } from './shell/worker.ts'

const place = document.getElementById('page')
if (place) createRoot(place).render(<Begin />)
beginWorker()
