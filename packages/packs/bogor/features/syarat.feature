# language: id
Fitur: Yang perlu diketahui sebelum datang ke Bogor (sumber 003)
  Pemohon membawa dokumen asli yang datanya sama. Paspor rusak atau hilang tidak dapat diajukan lewat pesan.

  Dasar:
    Dengan kantor "bogor"
    Dan sekarang 2017-08-07 07:31

  Skenario: SYARAT menyebut dokumen asli (W8, AC-A8)
    Ketika +628121 mengirim SMS "SYARAT"
    Dan +628121 memilih "Paspor baru"
    Maka +628121 menerima SMS berisi "KTP, KK, akta lahir/ijazah/buku nikah. Semua asli dan datanya harus sama"

  Garis-Besar Skenario: Paspor hilang atau rusak: datang langsung (W9, AC-W9)
    Ketika +628121 mengirim SMS "<kata>"
    Maka +628121 menerima SMS berisi "datang langsung (walk-in)"
    Dan +628121 menerima SMS berisi "<dokumen>"
    Dan 0 kursi terisi pada 2017-08-07 pukul 08:00

    Contoh:
      | kata   | dokumen                        |
      | HILANG | surat keterangan hilang dari polisi |
      | rusak  | paspor yang rusak              |

  Skenario: BANTUAN memberi contoh tanda pagar
    Ketika +628121 mengirim SMS "BANTUAN"
    Maka +628121 menerima SMS berisi "#Nama#TglLahir#TglKedatangan, contoh #Budi#25011987#07082017"

  Skenario: Pesan yang tidak dimengerti dijawab dengan contoh
    Ketika +628121 mengirim SMS "mau bikin paspor pak"
    Maka +628121 menerima SMS berisi "Pesan belum kami mengerti. Tulis #Nama#TglLahir#TglKedatangan"

  Skenario: ENGLISH mengganti bahasa untuk seterusnya
    Ketika +628121 mengirim SMS "ENGLISH"
    Dan +628121 mengirim SMS "#Budi#25011987#07082017"
    Maka +628121 menerima SMS berisi "Reply YES"
