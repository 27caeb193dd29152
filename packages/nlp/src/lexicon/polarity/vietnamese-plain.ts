/** Phrases that say nothing of either kind, and hide the words in them: questions, doubts, "so so". */
export const VIETNAMESE_PLAIN: Readonly<Record<string, string>> = {
  "0": `cho mình hỏi, cho em hỏi, cho hỏi, cho e hỏi, cho mk hỏi, em hỏi, mình hỏi, hỏi ngu, hỏi chút, hỏi xíu, xin hỏi,
    ai biết, có ai biết, ai biết chỉ, ai dùng rồi, ai xài rồi, ai đã dùng, bác nào, có bác nào, bạn nào, mọi người
    cho, mn cho, cho ý kiến, xin ý kiến, xin review, xin giá, xin link, xin địa chỉ, xin thông tin, bao nhiêu tiền,
    giá bao nhiêu, giá sao, nhiêu tiền, bao giờ có, khi nào có, khi nào, bao giờ, mấy giờ, ở đâu bán, mua ở đâu, chỗ
    nào bán, ở đâu, như thế nào, thế nào, ra sao, làm sao để, làm thế nào, làm sao, có được không, được không, được
    không ạ, được không vậy, được ko, có không, có không ạ, có nên mua không, có nên mua, nên mua cái nào, nên mua
    con nào, nên chọn, nên lấy, hay là, có tốt không, có ngon không, có bền không, tốt không, ngon không, đẹp không,
    bền không, ổn không, ổn không ạ, có ổn không, có hay không, có đắt không, có mắc không, đắt không, có lừa đảo
    không, có uy tín không, uy tín không, có an toàn không, có đau không, có khó không, khó không, có lâu không, lâu
    không, có lag không, có nóng không, nóng không, có chậm không, chậm không, có bị lỗi không, có lỗi không, có sao
    không, có bị sao không, có vấn đề gì không, có đáng mua không, đáng mua không, có ai bị không, có ai giống,
    giống mình không, hay dở thế nào, hơn kém, so sánh, so với, phân vân, đang phân vân, chưa biết, không biết, ko
    biết, chưa rõ, chưa dùng, chưa dùng thử, chưa thử, chưa mua, chưa nhận, chưa sử dụng, chưa đánh giá, chưa đánh
    giá được, bình thường, tạm, tạm ổn, tàm tạm, cũng được, cũng tạm, cũng tạm được, cũng thường, thường thôi, bình
    thường thôi, thường, tầm thường thôi, trung bình, ở mức trung bình, mức trung bình, không có gì đặc biệt lắm,
    không khen không chê, không ngon không dở, không quá tệ, không quá tốt, không quá xuất sắc, không hẳn tệ, không
    tốt cũng không xấu, chẳng khen chẳng chê, sao cũng được, gì cũng được, thế nào cũng được, tuỳ người, tùy người,
    tuỳ cảm nhận, tùy nhu cầu, tuỳ nhu cầu, tuỳ túi tiền, không ý kiến, miễn bình luận, chấm, hóng tin, tin đồn,
    theo nguồn tin, được biết, theo đó, dự kiến, ra mắt, công bố, giới thiệu, trình làng, lên kệ, mở bán, bán ra,
    sắp ra mắt, hôm nay, ngày mai, hôm qua, thứ hai, tuần sau, tháng sau, năm sau, mất bao lâu, khoảng bao lâu, mấy
    ngày, bao lâu thì, không những, tối đa, tối thiểu, mặc dù, khó tính, kén, hư cấu, giảng viên, dạy học, hay ho
    gì, mau hết, đặc biệt là, đúng là, thật ra, thực ra, nói chung, nhìn chung, hầu như, chất liệu, chất lượng sản
    phẩm, mạng xã hội, sâu, tốt nghiệp, yêu cầu, hư thực, bỏ qua, chết cười, cười chết, buồn cười, cười đau bụng,
    chết mê, chết mê chết mệt, điên đảo, mất hồn, vãi, vãi chưởng, kinh điển, bá vai, nhạy cảm, đã từng, đã mua, đã
    dùng, đã nhận, đã nhận được, đã nhận hàng, đã lâu, được giao, nhận được, có được, mới được, để được, được mấy,
    được bao, được hơn, dùng được một, mua được, xài được một, dùng được hơn, sao được, đau lòng con quốc quốc, trâu
    vàng, con trâu, trâu bò vật`,
};
