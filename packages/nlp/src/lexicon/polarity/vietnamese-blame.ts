/** What Vietnamese writers say of what they do not like, −1 to −3; a wish that something were otherwise is −1. */
export const VIETNAMESE_BLAME: Readonly<Record<string, string>> = {
  "-1": `nên cải thiện, cần cải thiện, cần được cải thiện, cần cải tiến, cần khắc phục, cần sửa, cần xem lại, cần xem
    xét, cần nâng cấp, cần nâng cao, cần đầu tư, cần bổ sung, cần thay đổi, cần điều chỉnh, cần rút kinh nghiệm, cần
    chú ý, cần quan tâm hơn, cần nhiệt tình hơn, cần có thêm, cần thêm, cần giảm, cần tăng, cần tăng cường, cần hạn
    chế, cần phải, cần có, cần nhiều hơn, cần rõ ràng hơn, cần cụ thể hơn, cần được, nên xem lại, nên sửa, nên nâng
    cấp, nên nâng cao, nên bổ sung, nên thay đổi, nên điều chỉnh, nên khắc phục, nên thêm, nên có thêm, nên giảm,
    nên giảm bớt, nên tăng, nên tăng cường, nên bớt, nên bỏ, nên hạn chế, nên chú ý, nên quan tâm, nên nói, nên
    giảng, nên giải thích, nên dạy, nên cho, nên có, nên tạo, nên đầu tư, nên đa dạng, nên nhiệt tình, nên rõ ràng,
    nên vui vẻ, nên được, nên chậm lại, thầy nên, cô nên, giảng viên nên, trường nên, shop nên, bên shop nên, hãng
    nên, nhà mạng nên, app nên, giảng viên cần, thầy cần, cô cần, nhà trường cần, trường cần, mong thầy, mong cô,
    mong nhà trường, mong trường, mong giảng viên, mong được cải thiện, mong cải thiện, mong khắc phục, mong sửa,
    mong shop, mong hãng, mong sớm khắc phục, mong sớm cập nhật, mong nhà sản xuất, mong rằng, hy vọng cải thiện, hi
    vọng cải thiện, hy vọng khắc phục, hy vọng sẽ được, hi vọng lần sau, lần sau nhớ, lần sau nên, đề nghị, yêu cầu
    xem lại, yêu cầu giải quyết, kiến nghị, góp ý nhỏ, xem lại, xem lại đi, xem xét lại, xem lại cách, rút kinh
    nghiệm, khắc phục, khắc phục sớm, cập nhật sửa lỗi, sửa lỗi, fix lỗi, fix đi, sửa đi, bao giờ mới, chừng nào
    mới, khi nào mới, đến bao giờ, đến khi nào, tốt hơn nữa, nhiều hơn nữa, hay hơn nữa, rõ ràng hơn, cụ thể hơn,
    chi tiết hơn, nhiệt tình hơn, tận tình hơn, hiệu quả hơn, dễ hiểu hơn, sinh động hơn, thực tế hơn, kỹ hơn, hợp
    lý hơn, quan tâm hơn, nhiều bài tập hơn, nhiều ví dụ hơn, thêm bài tập, thêm ví dụ, thêm thời gian, thêm tài
    liệu, giá mà, phải chi, ước gì, phải như, nếu như, thì tốt hơn, thì hay, thì tuyệt, thì hợp
    lý, thì hoàn hảo, thì ok, hơi, hơi chậm, hơi lâu, hơi nhanh, hơi nhiều, hơi ít, hơi nhỏ, hơi to, hơi dày, hơi
    mỏng, hơi nặng, hơi nóng, hơi yếu, hơi kém, hơi lag, hơi tệ, hơi chán, hơi buồn, hơi thất vọng, hơi cao, hơi
    mắc, hơi chát, hơi ngắn, hơi dài, hơi rộng, hơi chật, hơi cứng, hơi khô, hơi nhạt, hơi mặn, hơi ngọt, hơi ngấy,
    hơi xấu, hơi thô, hơi rườm rà, hơi khó, hơi khó hiểu, hơi khó dùng, hơi khó chịu, hơi ồn, hơi rè, hơi tối, hơi
    mờ, hơi trơn, hơi bất tiện, hơi phiền, hơi sợ, hơi lo, chậm quá, trễ quá, lâu vậy, lâu ghê, lâu thế, lâu dã man,
    lâu kinh khủng, khá lâu, rất lâu, rất chậm, khá chậm, khá khó, khá cao, khá mắc, khá đắt, khá nóng, khá yếu, khá
    tệ, khá kém, khá nhanh nóng, quá nhanh, quá nhiều, quá ít, quá nhỏ, quá to, quá nặng, quá dày, quá cao, quá khó,
    quá dài, quá ngắn, quá cũ, quá nóng, quá ồn, quá tối, quá đông, quá đắt, quá mắc, quá chát, quá yếu, quá xa, quá
    sức, quá trễ, quá muộn, quá mỏng, quá mặn, quá ngọt, quá nhạt, quá rộng, quá chật, nhanh quá, dạy nhanh, dạy quá
    nhanh, dạy hơi nhanh, giảng nhanh, giảng quá nhanh, giảng hơi nhanh, nói nhanh, nói quá nhanh, nói nhỏ, nói quá
    nhỏ, nói hơi nhỏ, nói lắp, nói nhiều, giọng nhỏ, giọng đều đều, đều đều, đọc slide, chỉ đọc slide, đọc chép, lan
    man, dài dòng, lạc đề, nhàm chán, nhàm, buồn ngủ, gây buồn ngủ, gây nhàm chán, khô khan, lý thuyết nhiều, nhiều
    lý thuyết, nặng lý thuyết, thiên về lý thuyết, ít thực hành, ít bài tập, ít ví dụ, ít tương tác, ít quan tâm,
    thiếu thực hành, thiếu thực tế, thiếu bài tập, thiếu ví dụ, thiếu nhiệt tình, không thực tế, đi trễ, đi muộn,
    vào trễ, vào lớp trễ, hay nghỉ, nghỉ nhiều, nghỉ đột xuất, nghỉ không báo, nghỉ không báo trước, dạy bù, cho
    nghỉ, không báo trước, dạy lố giờ, lố giờ, quá giờ, đề khó, thi khó, chấm khó, chấm điểm khó, cho điểm thấp,
    điểm thấp, nhiều bài tập quá, bài tập nhiều, áp lực, quá tải kiến thức, khó theo kịp, không theo kịp, không kịp,
    không kịp ghi, không kịp hiểu, khó tiếp thu, khó nghe, khó nuốt, khó ăn, khó uống, khó xài, khó sử dụng, khó
    thao tác, khó chấp nhận, khó tin nổi, khó ưa, khó coi, không hiểu, không hiểu bài, không hiểu gì, không nắm
    được, chưa hiểu, chưa rõ ràng, chưa cụ thể, chưa chi tiết, chưa đầy đủ, chưa hợp lý, chưa tốt, chưa hay, chưa
    nhiệt tình, chưa đạt, chưa đạt yêu cầu, chưa đảm bảo, chưa ổn, chưa ổn định, chưa hài lòng, chưa ưng, chưa ưng
    ý, chưa thoả đáng, chưa thỏa đáng, chưa phù hợp, chưa đáp ứng, chưa mượt, chưa sắc nét, chưa xứng, chưa xứng
    đáng, chưa sâu, chưa sát, chưa thu hút, chưa hiệu quả, chưa có nhiều, chưa đủ, chưa giải quyết, chưa xử lý, chưa
    thấy phản hồi, chưa phản hồi, chưa trả lời, chưa hoàn tiền, chưa nhận được, chưa nhận được hàng, vẫn chưa, mãi
    chưa, mãi không, mãi mới, mãi vẫn, vẫn chưa thấy, chưa thấy đâu, chưa giao, không rõ, không rõ ràng, không cụ
    thể, không chi tiết, không đầy đủ, không hợp lý, không thoải mái, không tốt lắm, không tốt, không hay, không hay
    lắm, không đẹp, không đẹp lắm, không ngon, không ngon lắm, không thích, không thích lắm, không ưng, không ưng
    lắm, không ưng ý, không hài lòng, không hài lòng lắm, không ổn, không ổn định, không bền, không chắc chắn, không
    mượt, không mượt lắm, không nhạy, không được nhạy, không nét, không rõ nét, không sắc nét, không sáng, không to,
    không êm, không sạch, không tươi, không thơm, không giòn, không vừa, không vừa ý, không vừa lòng, không hợp,
    không phù hợp, không xứng, không xứng đáng, không xứng với, không đạt, không đạt yêu cầu, không đảm bảo, không
    đáp ứng, không đều, không giống, không giống mô tả, không giống như hình, không giống quảng cáo, không như hình,
    không như mô tả, không như quảng cáo, không như mong đợi, không như kỳ vọng, không như ý, không đúng, không đúng
    màu, không đúng hẹn, không đúng như, không đúng hàng, không nhiệt tình, không thân thiện, không lịch sự, không
    vui vẻ, không quan tâm, không tôn trọng, không hiệu quả, không có hiệu quả, không có tác dụng, không tác dụng,
    không thấy tác dụng, không thấy hiệu quả, không công bằng, không an toàn, không yên tâm, không an tâm, không tin
    tưởng, không dám, không dám mua, không dám dùng, không ổn tí nào, không được tốt, không được đẹp, không được tốt
    lắm, không được đẹp lắm, không được ngon, không được như, không được ổn, không được mượt, không được nhanh,
    không được hay, không được lắm, không còn như, không còn như xưa, không bằng, không bằng trước, không ăn thua,
    không đủ, không đủ dùng, không đủ chỗ, không có chỗ, không có wifi, không có điều hoà, không có máy lạnh, không
    vào được, không vào nổi, không dùng được, không sử dụng được, không xài được, không mở được, không lên, không
    lên nguồn, không bật được, không nhận, không nhận được, không kết nối được, không cài được, không tải được,
    không gửi được, không nhận sim, không nhận thẻ, không nghe được, không nghe thấy, không gọi được, không có sóng,
    không bắt được, không đọc được, không thanh toán được, không đăng nhập được, không chuyển được, không rút được,
    không đặt được, không liên hệ được, không liên lạc được, không tìm thấy, không thấy, không thấy trả lời, không
    thấy phản hồi, không phản hồi, không trả lời, không rep, không thèm rep, không nghe máy, không xử lý, không giải
    quyết, không hỗ trợ, không bảo hành, không hoàn tiền, không đổi, không cho đổi, không cho kiểm tra, không cho
    xem hàng, không giao, không có gì đặc biệt, không có gì mới, không có gì nổi bật, không có gì đột phá, chẳng có
    gì mới, chẳng có gì đặc biệt, có gì đặc biệt, có gì mới, có gì đột phá, có gì hay, có gì đâu, có gì mà, không ấn
    tượng, không nổi bật, không cần thiết, không đáng giá, không nên, không nên dùng, không nên đến, không hấp dẫn,
    không thu hút, không thú vị, không thực sự, không thật sự, không quá đẹp, không quá ngon, không quá đặc biệt,
    không đâu, không khuyến khích, không muốn, không muốn quay lại, không muốn dùng, không muốn mua, không cảm nhận,
    mất thời gian, tốn thời gian, mất công, mất hứng, mất hay, mất ngon, mất giá, mất điểm, điểm trừ, trừ điểm,
    nhược điểm, khuyết điểm, điểm yếu, yếu điểm, mỗi tội, được cái, được mỗi cái, được mỗi, chỉ được cái, chỉ được,
    tiếc là, chỉ tiếc, hơi tiếc, có điều, tuy nhiên vẫn, nhưng vẫn chưa, dày cộp, dày cộm, nặng trịch, nặng nề, cồng
    kềnh, thô, thô kệch, thô thiển, quê mùa, quê, lỗi thời, lạc hậu, cổ lỗ, cổ lỗ sĩ, xấu xí, xấu hoắc, xấu quá, hơi
    bị xấu, bóng chói, bám vân tay, bám bụi, dễ vỡ, dễ xước, dễ trầy, dễ bám, dễ rách, dễ hỏng, mau hỏng, mau hư,
    mau xuống, mau phai, phai màu, ra màu, lem, loang, bong, bong tróc, tróc, sờn, xù lông, xù, nhăn, nhão, rộng
    thùng thình, chật, chật chội, chật cứng, bí, nóng nực, nóng, nóng ran, nóng quá, nóng như lò, nóng như lửa, mau
    nóng, nhanh nóng, máy nóng, máy nhanh nóng, nóng khi sạc, nóng khi chơi game, bị nóng, rất nóng, pin kém, pin
    tệ, pin chán, pin ảo, pin chai, chai pin, phù pin, pin phồng, pin tuột, pin tụt, pin tụt nhanh, pin tuột nhanh,
    pin nhanh hết, pin mau hết, pin hao nhanh, pin hao, pin hơi yếu, pin không trâu, pin không ổn, pin không tốt,
    pin không bền, pin quá yếu, pin quá tệ, tuột pin, tuột nhanh, ngốn pin, tốn pin, ngốn ram, hao ram, ngốn xăng,
    hao xăng, tốn xăng, tốn điện, sạc chậm, sạc lâu, sạc lâu đầy, sạc không vào, lâu đầy, chờ lâu, đợi lâu, phải
    chờ, phải đợi, chờ hoài, đợi hoài, chờ cả tiếng, chờ dài, đợi dài cổ, xếp hàng dài, mòn mỏi, chậm chạp, chậm
    trễ, chậm như rùa, như rùa, rùa bò, ì ạch, giật, giật quá, máy giật, máy lag, lag quá, hay lag, lag lag, bị lag,
    rất lag, lag giật, lác, hơi lác, bị lác, đứng hình, đứng app, đơ đơ, bị đơ, hay đơ, máy đơ, đơ máy, hay bị đơ,
    treo, hay treo, bị treo, treo logo, văng, văng ra, hay văng, bị văng, out ra, bị out, tự out, tự thoát, tự tắt,
    tự tắt nguồn, tắt nguồn, sập nguồn, sụp nguồn, tự khởi động lại, khởi động lại, tự reset, màn đen, màn hình đen,
    sọc màn hình, sọc, chết điểm, ám vàng, ám xanh, hở sáng, loạn cảm ứng, liệt cảm ứng, liệt, cảm ứng lag, cảm ứng
    đơ, cảm ứng kém, cảm ứng không nhạy, cảm ứng chậm, vân tay chậm, vân tay kém, vân tay không nhạy, không nhận vân
    tay, camera mờ, camera xấu, camera kém, camera tệ, cam kém, cam mờ, cam xấu, chụp mờ, chụp xấu, chụp tối, chụp
    không đẹp, chụp không nét, chụp hình mờ, chụp ảnh xấu, ảnh mờ, hình mờ, mờ, mờ nhạt, bể hình, vỡ hình, nhoè,
    nhòe, loa nhỏ, loa rè, loa bé, loa yếu, loa kém, loa tệ, rè, bị rè, nghe rè, âm thanh nhỏ, âm thanh kém, âm
    thanh rè, âm lượng nhỏ, nghe nhỏ, nghe không rõ, mất tiếng, mất âm, mất sóng, rớt sóng, sóng yếu, sóng kém, bắt
    sóng yếu, bắt sóng kém, bắt wifi yếu, bắt wifi kém, wifi yếu, wifi kém, wifi chập chờn, wifi chậm, mạng chậm,
    mạng lag, mạng kém, mạng chập chờn, rớt mạng hoài, nhảy mạng, mất kết nối, mất tín hiệu, delay, trễ hẹn, sai
    hẹn, lỡ hẹn, thất hứa, hứa lèo, hứa suông, hứa hẹn, nói một đằng làm một nẻo, nói suông, lật lọng, nuốt lời,
    giao trễ, giao chậm, giao hàng chậm, giao hàng lâu, giao hàng trễ, giao hàng hơi lâu, giao lâu, ship lâu, ship
    chậm, vận chuyển lâu, vận chuyển chậm, hàng lâu, hàng về lâu, đặt mãi, giao thiếu, giao thiếu hàng, thiếu hàng,
    thiếu đồ, thiếu phụ kiện, thiếu món, giao sai màu, giao sai hàng, giao nhầm màu, sai hàng, sai mẫu, sai địa chỉ,
    sai giá, sai thông tin, sai sót, sai lầm, sai trái, móp méo, bị móp, móp hộp, hộp móp, rách hộp, rách bao, bể
    nát, bị bể, bị vỡ, bị rách, bị nứt, bị trầy, bị xước, bị hỏng, bị hư, bị lỗi phần, bị mất, bị thiếu, bị bung,
    bung chỉ, chỉ thừa, đứt chỉ, tuột chỉ, đường may xấu, may ẩu, may kém, ẩu, làm ẩu, qua loa, qua quýt, cho có,
    cho qua, đối phó, hời hợt, sơ xài, nghèo nàn, ít ỏi, lèo tèo, đóng gói sơ sài, đóng gói ẩu, đóng gói không kỹ,
    đóng gói không cẩn thận, đóng gói chưa kỹ, không bọc, vải mỏng, vải xấu, vải nóng, vải thô, vải cứng, mỏng manh,
    mỏng dính, mỏng tang, mỏng như giấy, mỏng te, ọp ẹp, lỏng lẻo, lung lay, kêu cót két, kêu to, ồn quá, ầm ĩ, mùi
    hôi, mùi khó chịu, mùi nồng, mùi hắc, hắc, nồng nặc, tanh, tanh tưởi, nặng mùi, hôi rình, ẩm mốc, ẩm thấp, dơ,
    dơ bẩn, bụi bặm, nhớp nháp, nhếch nhác, bừa bộn, luộm thuộm, chen chúc, đông đúc, nhạt toẹt, nhạt nhòa, nhạt như
    nước ốc, nhạt thếch, mặn chát, mặn quá, mặn, ngọt gắt, ngọt quá, ngán, ngấy, ngậy, dai nhách, dai, bở, nguội,
    nguội ngắt, nguội lạnh, cứng ngắc, khô khốc, khô queo, bèo nhèo, ỉu, tạm bợ, nêm nếm kém, ít đồ, ít thịt, bé
    tẹo, bé tí, tí teo, tí xíu, chút xíu, ít quá, lèo nhèo, chát, giá chát, giá chát quá, giá cao quá, giá hơi cao,
    giá quá cao, giá khá cao, giá hơi chát, giá trên trời, trên trời, giá cắt cổ, giá ảo, đắt quá, đắt thế, đắt vãi,
    đắt vậy, mắc quá, mắc vậy, đắt hơn, mắc hơn, cao so với, so với giá thì, với giá này thì, mức giá này thì, không
    tương xứng, tăng phí, thu phí, phí cao, phí cao quá, lãi cao, lãi suất cao, lãi cắt cổ, trừ tiền, tự trừ tiền,
    trừ phí, tốn kém, lãng phí, hoang phí, rẻ tiền, đồ rẻ tiền, trông rẻ tiền, nhìn rẻ tiền, hàng chợ, hàng rẻ, đồ
    chơi, như đồ chơi, nhựa rẻ tiền, vỏ nhựa, ọp, tàu, đồ tàu, hàng tq, hàng trung quốc, hàng china, made in china,
    xuất xứ trung quốc, nhái, hàng nhái lại, fake lòi, copy, đạo nhái, ăn theo, bắt chước, na ná, hao hao, thua,
    thua kém, thua cả, thua con, còn thua, kém xa, kém hơn, tệ hơn, xấu hơn, dở hơn, chậm hơn, yếu hơn, đắt đỏ hơn,
    không bằng được, thụt lùi, tụt hậu, đi xuống, đi lùi, xuống dốc, sa sút, suy giảm, mất chất, mất khách, ế, sẽ ế,
    ế ẩm, ế khách, vắng khách, vắng tanh, đìu hiu, thất bại, thất thế, đại bại, phá giá, lỗ, thua lỗ nặng, lỗ nặng,
    báo lỗ, giảm mạnh, lao dốc, giảm sâu, rớt giá, mất lòng tin, mất niềm tin, mất uy tín, mất lòng, mất tự tin, mất
    kiên nhẫn, hết kiên nhẫn, chịu không nổi, không chịu nổi, không chịu được, không thể chịu, không thể chấp nhận,
    không chấp nhận được, không chấp nhận nổi, hết chịu nổi, hết nổi, hết muốn, hết hứng, hết hồn, hết thuốc chữa,
    hết nói nổi, không còn gì để nói, hết thời, hết ý tưởng, cạn ý tưởng, bí ý tưởng, đau ví, viêm màng túi, xót
    tiền, xót ví, xót, tiếc tiền, tiếc đứt ruột, phí công, uổng, uổng tiền, uổng công, phí thời gian, phí, công cốc,
    đổ sông đổ biển, sai lầm khi mua, hối hận, hối hận khi mua, hối hận vì, ân hận, thà, thà mua, thà thêm tiền,
    thêm tiền mua, nên cân nhắc, cân nhắc kỹ, cân nhắc, suy nghĩ kỹ, nghĩ kỹ, không nên chọn, bỏ, bỏ đi, bỏ xó, vứt
    xó, đắp chiếu, trùm mền, để xó, xếp xó, bỏ dở, bỏ cuộc, nghỉ chơi, nghỉ dùng, nghỉ mua, huỷ thẻ, hủy thẻ, cắt
    thẻ, đóng thẻ, cắt mạng, cắt hợp đồng, chuyển mạng, đổi mạng, đổi bên khác, qua bên khác, đổi trả, trả lại, trả
    máy, trả lại hàng, gửi trả, muốn trả, muốn đổi, đòi trả, đòi hoàn tiền, đòi lại tiền, bắt đền, đền bù, bồi
    thường, đem bảo hành, đi bảo hành, mang bảo hành, gửi bảo hành, bảo hành lâu, bảo hành chậm, bảo hành kém, từ
    chối bảo hành, đem đi sửa, đi sửa, thay màn, thay pin, hỏng hóc, hư hại, hư hao, bị gãy, gãy, đứt, đứt cáp, nứt
    nẻ, rơi rụng, rụng, gỉ, gỉ sét, rỉ sét, han gỉ, ố, ố vàng, ố màu, phồng rộp, bể vỡ, thủng, xì, xẹp, méo, méo mó,
    cong vênh, vênh, lệch, hở, hở keo, lồi, lõm, khe hở, kẹt, bị kẹt, tắc, tắc nghẽn, kẹt xe, nghẽn mạng, quá tải hệ
    thống, lỗi hệ thống, lỗi mạng, lỗi phần mềm, lỗi vặt, lỗi hoài luôn, lỗi suốt, lỗi tùm lum, lỗi lung tung, lỗi
    nhiều, nhiều lỗi, quá nhiều lỗi, toàn lỗi, đầy lỗi, lỗi camera, lỗi loa, lỗi wifi, lỗi mic, lỗi cảm ứng, lỗi màn
    hình, mất mic, hư loa, hư mic, hư màn hình, hư pin, hư hoài, hỏng hoài, mới mua đã hỏng, mới mua đã hư, mới dùng
    đã hỏng, chưa dùng đã hỏng, dùng vài hôm đã hỏng, vài bữa là hư, tuần đã hỏng, được vài ngày, được mấy hôm, được
    mấy bữa, được có, bảo trì, bảo trì hoài, đang bảo trì, không thao tác được`,
  "-2": `quá kém, rất kém, kém quá, kém vậy, kém thế, kém lắm, tệ quá, tệ thật, tệ thế, tệ vậy, tệ lắm, tệ ghê, tệ vãi,
    dở quá, dở lắm, dở thật, dở vậy, dở vãi, xấu vãi, xấu kinh, xấu đau đớn, xấu như ma, xấu lạ, xấu thật, xấu lắm,
    xấu tệ, xấu thế, chán quá, chán thật, chán thế, chán vậy, chán ghê, chán vãi, chán phèo, chán đời, chán chường,
    chán nản, chán hẳn, chán luôn, rất chán, chán ngấy, chán ốm, nản quá, nản thật, nản ghê, bực quá, bực thật, bực
    ghê, bực lắm, bực cả mình, tức quá, tức ghê, tức thật, tức muốn chết, tức anh ách, tức điên, điên tiết, điên
    máu, điên đầu, phát điên, bực phát điên, muốn đập, muốn đập máy, muốn đập điện thoại, muốn chửi, chửi thề, muốn
    khóc, khóc thét, khóc ròng, buồn quá, buồn ghê, buồn thật, buồn lòng, buồn phiền, đau lòng, đau khổ, đau đớn,
    khổ sở, khổ quá, khổ thân, khổ lắm, tội nghiệp, tội quá, xui xẻo, đen đủi, hãm, hãm vãi, hãm tài, hãm lờ, dở
    hơi, dở người, dở òm, dở ẹt, dở ói, ói, buồn nôn, mắc ói, muốn ói, kinh dị, gớm ghiếc, ghê quá, ghê rợn, rợn,
    rợn người, rùng mình, sợ quá, sợ luôn, sợ thật, sợ vãi, hãi, hãi hùng, kinh hoàng, kinh hãi, hoảng, hoảng loạn,
    hoảng hốt, bất lực, tuyệt vọng, vô vọng, vô phương, bó tay toàn tập, bó tay chấm com, bó tay luôn, pó tay, hết
    biết, hết nói, lạy, lạy luôn, quỳ, ạ luôn, cười ra nước mắt, trò hề, hề hước, hài vãi, nực cười, lố, lố bịch, lố
    lăng, kệch cỡm, nhảm nhí quá, tào lao, tào lao bí đao, ba láp, xàm lông, xàm vãi, xạo, xạo quá, xạo ke, chém
    gió, nổ, nổ vừa thôi, bốc phét, bịa, bịa đặt, láo, nói láo, nói dối, dối trá, gian xảo, gian trá, gian lận, xảo
    trá, thủ đoạn, chiêu trò, mánh khoé, mánh khóe, úp sọt, gài, bị gài, dụ, dụ dỗ, dụ khách, câu khách, câu view,
    câu like, lùa, bẫy, mắc bẫy, sập bẫy, dính bẫy, lươn lẹo, bất tín, bất nhân, bất lương, thất đức, ác, ác ôn, độc
    ác, tàn nhẫn, vô tình, vô lương tâm, vô ơn, vô duyên, vô văn hoá, vô văn hóa, vô ý thức, vô nghĩa, vô bổ, vô tác
    dụng, vô hiệu, vô trách nhiệm với, mất vệ sinh, bẩn thỉu, bẩn quá, dơ quá, ruồi, gián, chuột chạy, có tóc, tóc
    trong, sâu trong, côn trùng, nhân viên thái độ, thái độ khó chịu, thái độ không tốt, thái độ phục vụ kém, thái
    độ phục vụ tệ, thái độ lồi, thái độ hách dịch, thái độ cọc, nhân viên khó chịu, nhân viên kém, nhân viên tệ,
    nhân viên thô lỗ, nhân viên cọc, nhân viên lơ, nhân viên chảnh, chảnh, chảnh choẹ, chảnh chó, kiêu, kiêu căng,
    cau có, mặt nặng mày nhẹ, quát, quát tháo, quát khách, la mắng, mắng, mắng khách, chửi, chửi khách, chửi bới,
    cãi, cãi nhau, cãi khách, cộc cằn, cộc lốc, cọc, lồi lõm, bố láo, láo toét, xấc, xấc xược, hỗn, hỗn láo, vênh
    váo, khinh, khinh người, khinh thường, coi khinh, coi thường, xem thường, phân biệt đối xử, phân biệt, bất lịch
    sự, mất lịch sự, thiếu tôn trọng, thiếu ý thức, lơ khách, bơ khách, bỏ mặc, bỏ mặc khách, bỏ rơi, phủi tay, đùn
    đẩy, đá bóng, đổ lỗi, đổ thừa, trốn tránh, né tránh, né trách nhiệm, thoái thác, im lặng, im re, im thin thít,
    lặn mất tăm, biệt tăm, mất hút, bặt vô âm tín, chặn, bị chặn, bị block, block khách, khoá tài khoản, khóa tài
    khoản, bị khoá, bị khóa, xoá bình luận, xóa bình luận, xoá cmt, dịch vụ kém, dịch vụ tệ, dịch vụ quá tệ, dịch vụ
    chán, phục vụ kém, phục vụ tệ, phục vụ chậm, phục vụ quá tệ, phục vụ chán, phục vụ lâu, cskh kém, cskh tệ, chăm
    sóc khách hàng kém, chăm sóc khách hàng tệ, làm ăn chán, làm ăn kém, làm ăn gian dối, làm ăn bố láo, làm ăn thất
    đức, làm ăn chụp giật, chụp giật, chộp giật, làm ăn như, làm ăn thế à, làm ăn vậy à, làm ăn gì kỳ, kiểu gì vậy,
    kiểu gì thế, cái kiểu gì, cái quái gì, cái đéo gì, cái gì vậy trời, thật không thể tin, không thể hiểu nổi,
    không hiểu nổi, không hiểu kiểu gì, không hiểu sao, thua cuộc, thua đậm, cùi, cùi bắp, cùi mía, phế, phế vật,
    phế thải, đồ bỏ, đồ bỏ đi, vứt đi, vứt sọt rác, vất đi, vứt, quăng, quăng sọt rác, ném, ném đi, đập đi, cục
    gạch, cục chặn giấy, gạch, gà, quá gà, yếu xìu, ẻo lả, chuối, quá chuối, quá củ chuối, củ chuối, phèn chúa, rẻ
    rách, rách việc, rách nát, tồi tàn, tàn tạ, tan nát, nát, nát bét, nát như tương, bét, bét nhè, hạng bét, bết
    bát, bết, hỏng bét, toang thật, toi, đi tong, tong, đi đời, bay màu, bay acc, mất acc, mất tài khoản, mất trắng,
    mất sạch, mất tiền oan, mất tiền ngu, tiền mất, ngu người, ngu mới mua, dại mới mua, đừng dại, đừng, đừng mua
    nha, đừng mua nhé, đừng ai mua, đừng có mua, đừng nên mua, đừng tin, đừng nghe, đừng đến, đừng vào, đừng đi,
    đừng rước, đừng phí tiền, đừng bao giờ, đừng bao giờ dùng, chớ mua, chớ dại, không ai mua, không ai nên mua, ai
    có ý định mua, khuyên đừng mua, khuyên không nên, khuyên mọi người, khuyên các bạn, không khuyên, mọi người
    tránh, tránh ra, tránh gấp, né ra, né liền, né xa, né nha, né nhé, cạch luôn, cạch tới già, cạch mặt luôn, chừa,
    chừa luôn, chừa tới già, sợ tới già, tởn, tởn tới già, tởn luôn, 1 sao, một sao, 0 sao, 2 sao, cho 1 sao, cho
    một sao, không có sao nào, không đáng 1 sao, không đáng một sao, lần đầu cũng là lần cuối, lần cuối, lần cuối
    cùng, lần đầu và lần cuối, từ nay, vĩnh biệt, tạm biệt, một đi không, không bao giờ nữa, không bao giờ dùng,
    không bao giờ ghé, không bao giờ đặt, không bao giờ đến, không bao giờ đi, không lần sau, không có lần sau,
    không có lần hai, không mua lại, không đặt nữa, không đến nữa, không ghé nữa, không đi nữa, không ủng hộ, không
    ủng hộ nữa, hết ủng hộ, hết tin, mất hết niềm tin, quá thất vọng về, thất vọng quá, thất vọng ghê, thất vọng
    thật, thất vọng lắm, thất vọng nặng, thất vọng nặng nề, thất vọng hoàn toàn, thất vọng toàn tập, thất vọng về,
    đầy thất vọng, hụt hẫng, ê chề, nhục, nhục nhã, nhục mặt, xấu mặt, mất mặt, muối mặt, bẽ mặt, đáng xấu hổ, xấu
    hổ thay, đáng buồn, đáng ghét, đáng sợ, đáng lo, đáng thất vọng, đáng khinh, đáng đời, quá đáng sợ, quá đáng
    lắm, quá quắt, quá lố, quá ẩu, quá sức chịu đựng, không thể tệ hơn, không thể xấu hơn, không thể chán hơn, không
    thể dở hơn, tệ chưa từng thấy, chưa bao giờ tệ, tệ nhất từng, chưa thấy chỗ nào, chưa thấy nơi nào, chưa thấy ở
    đâu, bị đánh cắp, đánh cắp, bị trộm, trộm, ăn trộm, ăn gian, ăn bớt, ăn chặn tiền, cắt xén, móc túi khách, vòi
    vĩnh, chèn ép, ép mua, ép khách, ép, bắt ép, bắt chẹt, hành, hành khách hàng, hành hạ, hành xác, làm khó, gây
    khó dễ, làm phiền, quấy rối, quấy rầy, spam, gọi làm phiền, nhiễu, nhây, lầy lội, dây dưa, câu giờ, kéo dài, trì
    trệ, lê thê, rườm rà, lằng nhằng, rắc rối quá, loằng ngoằng, rối, rối rắm, rối mắt, rối bời, loạn, loạn xạ, lộn
    xộn, hỗn loạn, nhốn nháo, ách tắc, sập tiệm, sập sàn, đóng cửa, giải thể, phá sản rồi, vỡ nợ, nợ xấu, bùng nợ,
    bùng tiền, ôm tiền, ôm tiền bỏ trốn, bỏ trốn, quỵt, quỵt lương, quỵt tiền, nợ lương, giam lương, bóc lột sức lao
    động, cắt giảm nhân sự, khủng hoảng, bê bối, tai tiếng, lùm xùm, tố, tố cáo, bị tố, bị kiện, bị khởi tố, khởi
    tố, bị điều tra, bị thu hồi, bị cấm, bị đình chỉ, đình chỉ, tước giấy phép, xử lý vi phạm, bị phạt nặng, phạt
    nặng, tử vong, thương vong, bị thương, chấn thương, nhập viện, cấp cứu, ngộ độc thực phẩm, hoả hoạn, hỏa hoạn,
    cháy, nổ pin, nổ bình, rò rỉ dữ liệu, lộ dữ liệu, bị hack, hack, virus, dính virus, mã độc, nhiễm độc, chất cấm,
    hết đát, quá hạn, quá date, cận date, date cũ, hàng cũ, hàng tồn, hàng tồn kho, hàng lỗi, hàng hư, hàng hỏng,
    hàng kém, hàng kém chất lượng, hàng tệ, hàng dở, hàng xấu, hàng dựng, hàng trưng bày, hàng đã qua sử dụng, máy
    dựng, máy lỗi, máy dỏm, máy cùi, máy cùi bắp, máy chán, máy tệ, sản phẩm kém, sản phẩm tệ, sản phẩm lỗi, sản
    phẩm kém chất lượng, sản phẩm không tốt, sản phẩm không đúng, chất lượng tệ, chất lượng quá tệ, chất lượng quá
    kém, chất lượng không tốt, chất lượng không đảm bảo, chất lượng chán, chất lượng giảm, chất lượng dở, chất lượng
    xấu, đồ dởm, đồ lởm, đồ đểu, đồ giả, giả mạo, giả, giả dối, mạo danh, lừa dối, lừa gạt, lừa bịp, lừa khách, lừa
    người, bịp, bịp bợm, bịp khách, quảng cáo láo, quảng cáo sai, quảng cáo lố, quảng cáo nhiều, nhiều quảng cáo,
    quá nhiều quảng cáo, toàn quảng cáo, pr lố, pr quá, pr quá đà, nổ quá, làm màu, làm lố, sống ảo, ảo tưởng, ảo
    tưởng sức mạnh, hoang tưởng, cuồng, não phẳng, óc chó, óc lợn, ngáo, ngáo giá, ngáo ngơ, khùng, điên, điên
    khùng, thần kinh, tâm thần, bệnh hoạn, biến thái, mất nết, mất não, trơ trẽn, mặt dày, vô liêm sỉ, liêm sỉ, đê
    tiện, hèn, hèn hạ, tham lam, tham, tham tiền, keo kiệt, kẹt xỉ, bủn xỉn, ki bo, mê tiền, thực dụng quá, máu
    lạnh, hút máu người, ăn dày, ăn tiền`,
  "-3": `tệ nhất từng thấy, tệ nhất từng mua, tệ nhất từng dùng, dở nhất từng, tệ kinh khủng, tệ khủng khiếp, quá tệ hại,
    quá sức tệ, tệ không thể tả, tệ không tả nổi, không thể tệ hơn được nữa, cực kỳ kém, siêu kém, siêu dở, siêu
    lag, siêu chậm, siêu chán, siêu lừa đảo, cực kỳ chán, cực kỳ bực mình, cực kỳ khó chịu, cực kỳ ức chế, vô cùng
    thất vọng, vô cùng tệ, vô cùng bức xúc, vô cùng khó chịu, hết sức thất vọng, hết sức tệ, thất vọng cực kỳ, thất
    vọng vô cùng, đồ lừa đảo, quân lừa đảo, lũ lừa, bọn lừa, trò lừa đảo, công ty lừa đảo, shop lừa đảo, app lừa
    đảo, lừa đảo trắng trợn, ăn cướp trắng trợn, cướp giật, cướp cạn, trắng trợn, rác thải, rác vl, như đống rác,
    đống rác, đồ rác rưởi, app rác, game rác, shop rác, hàng rác, mạng rác, vãi lúa tệ, như cái lồn, như con cặc,
    như cặc, như buồi, như loz, như lìn, như đb, như đấm vào, như hạch, như cc, cc, cái cc, vl chán, đm, đmm, đcm,
    dcm, clgt, dkm, địt mẹ, đụ má, mẹ kiếp, tổ sư, tiên sư, bố tổ, tởm, tởm lợm, kinh tởm quá, ghê tởm quá, khốn,
    khốn kiếp, súc vật, súc sinh, cầm thú, man rợ, thảm hại, thảm, thảm thiết, thảm bại, bi kịch, tai hoạ, tai họa,
    đại hoạ, địa ngục, cơn ác mộng, tra tấn, tội ác, giết khách, hại người, hại khách, hại chết, chết tiệt, tẩy chay
    ngay, tẩy chay gấp, tẩy chay hết, kêu gọi tẩy chay, nói không với, cút xéo, biến đi, dẹp đi, dẹp tiệm, đóng cửa
    đi, nên dẹp, nên đóng cửa`,
};
