import '@jemput/ui/style'
import '../demo-page.css'
import './bank.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BankPage } from './BankPage.tsx'

const place = document.getElementById('page')
if (place) createRoot(place).render(<StrictMode><BankPage /></StrictMode>)
