# language: id
Fitur: Paspor yang selesai dan belum diambil
  Paspor dibatalkan bila tidak diambil dalam satu bulan sejak diterbitkan (Permenkumham 8/2014). Sebelum itu pemohon diingatkan setelah
  3, 14, dan 25 hari, selama paspornya masih di kantor dan tidak diminta antar.

  Dasar:
    Dengan kantor "tanjungpinang"
    Dan sekarang 2017-11-22 10:00
    Dan +628181 punya paspor yang selesai

  Skenario: Diingatkan tiga kali sampai batas waktunya
    Maka +628181 menerima SMS berisi "Ambil dengan KTP paling lambat Jum 22/12/17"
    Ketika sekarang 2017-11-25 08:59
    Maka +628181 tidak menerima SMS
    Ketika sekarang 2017-11-25 09:00
    Maka +628181 menerima SMS berisi "kode {kode +628181}, belum diambil. Ambil dengan KTP paling lambat Jum 22/12/17. Ingin diantar Pos? Balas KIRIM"
    Ketika sekarang 2017-12-06 09:00
    Maka +628181 menerima SMS berisi "belum diambil"
    Ketika sekarang 2017-12-17 09:00
    Maka +628181 menerima SMS berisi "dibatalkan bila tidak diambil sampai Jum 22/12/17"
    Ketika sekarang 2017-12-24 09:00
    Maka +628181 tidak menerima SMS

  Skenario: Siapa yang memintanya lewat Pos tidak diingatkan lagi
    Ketika +628181 mengirim SMS "KIRIM {kode +628181}"
    Dan +628181 mengirim SMS "YA"
    Dan +628181 memilih "Saya sendiri"
    Dan +628181 mengirim SMS "Jl Merdeka 10"
    Dan +628181 mengirim SMS "Kampung Baru"
    Dan +628181 mengirim SMS "Tanjungpinang Barat"
    Dan +628181 mengirim SMS "Kota Tanjungpinang"
    Dan +628181 mengirim SMS "belakang musala"
    Dan +628181 mengirim SMS "17011987"
    Dan +628181 memilih "Ya"
    Maka +628181 menerima SMS berisi "Paspor akan diantar Pos"
    Ketika sekarang 2017-12-20 09:00
    Maka +628181 tidak menerima SMS

  Skenario: Siapa yang menulis BERHENTI tidak diingatkan, dan tetap mendapat jawaban
    Ketika +628181 mengirim SMS "BERHENTI"
    Maka +628181 menerima SMS berisi "Pengingat dihentikan"
    Ketika sekarang 2017-12-20 09:00
    Maka +628181 tidak menerima SMS
    Ketika +628181 mengirim SMS "KIRIM {kode +628181}"
    Maka +628181 menerima SMS berisi "Setuju?"
