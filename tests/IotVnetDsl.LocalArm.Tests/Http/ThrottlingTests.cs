using System.Globalization;
using IotVnetDsl.LocalArm.Engine;

namespace IotVnetDsl.LocalArm.Tests.Http;

public sealed class ThrottlingTests
{
    [Fact]
    public async Task An_empty_bucket_answers_429_and_refills_with_the_clock()
    {
        await using var arm = await Arm.StartAsync(null, Pace.Quick, ("throttling", "on"));
        Reply reply = await arm.Get(Arm.Subscription).Expect(200);
        Assert.Equal("249", reply.Header("x-ms-ratelimit-remaining-subscription-reads"));
        for (var read = 0; read < 249; read++)
            reply = await arm.Get(Arm.Subscription).Expect(200);
        Assert.Equal("0", reply.Header("x-ms-ratelimit-remaining-subscription-reads"));

        reply = await arm.Get(Arm.Subscription).Expect(429, "SubscriptionRequestsThrottled");
        Assert.Equal("1", reply.Header("Retry-After"));
        Assert.Equal("0", reply.Header("x-ms-ratelimit-remaining-subscription-reads"));
        await arm.Advance(1);
        reply = await arm.Get(Arm.Subscription).Expect(200);
        Assert.Equal(24, int.Parse(reply.Header("x-ms-ratelimit-remaining-subscription-reads")!, CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_refused_request_is_counted_and_says_what_is_left()
    {
        await using var arm = await Arm.StartAsync(null, Pace.Quick, ("throttling", "on"));
        var reply = await arm.Get(Plant.Hub).Expect(404, "ResourceGroupNotFound");
        Assert.Equal("249", reply.Header("x-ms-ratelimit-remaining-subscription-reads"));
        Assert.Equal("3749", reply.Header("x-ms-ratelimit-remaining-subscription-global-reads"));
        var tenant = await arm.Get("/tenants").Expect(200);
        Assert.Equal("249", tenant.Header("x-ms-ratelimit-remaining-tenant-reads"));
    }

    [Fact]
    public async Task Subscriptions_and_kinds_have_buckets_of_their_own()
    {
        await using var arm = await Arm.StartAsync(null, Pace.Quick, ("throttling", "on"));
        await arm.Get(Arm.Subscription).Expect(200);
        var other = await arm.Get("/subscriptions/12345678-1234-1234-1234-123456789012").Expect(200);
        Assert.Equal("249", other.Header("x-ms-ratelimit-remaining-subscription-reads"));
        var write = await arm.Put(Arm.Group, """{"location": "eastus"}""").Expect(201);
        Assert.Equal("199", write.Header("x-ms-ratelimit-remaining-subscription-writes"));
    }
}
