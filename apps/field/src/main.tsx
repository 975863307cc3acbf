import '@jemput/ui/bare'
import './css/field.css'
import './css/strip.css'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { router } from './router.tsx'

const place = document.getElementById('page')
if (place) createRoot(place).render(<StrictMode><RouterProvider router={router} /></StrictMode>)
