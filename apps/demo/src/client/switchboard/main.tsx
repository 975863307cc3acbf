import '@jemput/ui/style'
import '../demo-page.css'
import './switchboard.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { SwitchboardPage } from './SwitchboardPage.tsx'

const place = document.getElementById('page')
if (place) createRoot(place).render(<StrictMode><SwitchboardPage /></StrictMode>)
