# language: id
Fitur: Yang datang langsung ke Atambua (sumber 004)
  "Penggantian paspor karena hilang dan rusak atau perubahan data dapat dilakukan secara langsung", tanpa antrean.

  Dasar:
    Dengan kantor "atambua"
    Dan sekarang 2023-12-05 17:00

  Garis-Besar Skenario: Hilang, rusak, atau ubah data: datang langsung, dengan daftar dokumennya (M6, AC-W9)
    Ketika +628171 menghubungi "*384*53*1#"
    Dan +628171 memilih "<keperluan>"
    Maka layar berisi "datang langsung tanpa antrean"
    Dan sesi berakhir
    Dan +628171 menerima SMS berisi "datang langsung (walk-in)"
    Dan +628171 menerima SMS berisi "<dokumen>"
    Dan 0 kursi terisi pada 2023-12-06

    Contoh:
      | keperluan    | dokumen                        |
      | Paspor hilang | surat keterangan hilang dari polisi |
      | Paspor rusak  | paspor yang rusak              |
      | Ubah data     | surat bukti perubahan data     |

  Skenario: Dokumen asli dibawa saat datang (M8)
    Ketika +628171 mengirim SMS "SYARAT"
    Dan +628171 memilih "Paspor baru"
    Maka +628171 menerima SMS berisi "Semua asli dan datanya harus sama"
    Dan +628171 menerima SMS berisi "Biaya Rp350.000"
