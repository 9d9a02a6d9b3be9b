using System.Collections.Immutable;
using System.Net;
using System.Text;

namespace IotVnetDsl.Planning.Tests.Promises;

/// <summary>Something between the gateway and ARM that spoils some of the exchanges.</summary>
/// <param name="spoilt">What befalls which request, by its number.</param>
/// <param name="time">The clock.</param>
internal sealed class FaultingProxy(IReadOnlyDictionary<int, Fault> spoilt, TimeProvider time) : DelegatingHandler
{
    private int _seen;

    public int Seen => _seen;

    /// <summary>What was spoilt, for people.</summary>
    public List<string> Did { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!spoilt.TryGetValue(_seen++, out var fault))
            return await base.SendAsync(request, cancellationToken);
        Did.Add($"{_seen - 1}: {fault.Name}, {request.Method} {request.RequestUri!.AbsolutePath}");
        var answer = fault.ReachesArm ? await base.SendAsync(request, cancellationToken) : null;
        if (fault.Delay > TimeSpan.Zero)
            await PassAsync(time, fault.Delay).ConfigureAwait(false);
        return fault.Answer(answer);
    }

    /// <summary>Lets time pass while a request is under way.</summary>
    /// <remarks>Without a context what waits goes on at once, on the clock's own thread; under the clock's it would be sent to another.</remarks>
    public static Task PassAsync(TimeProvider time, TimeSpan delay)
    {
        var passed = new TaskCompletionSource();
        time.CreateTimer(
            _ =>
            {
                var clocks = SynchronizationContext.Current;
                SynchronizationContext.SetSynchronizationContext(null);
                passed.SetResult();
                SynchronizationContext.SetSynchronizationContext(clocks);
            },
            null,
            delay,
            Timeout.InfiniteTimeSpan);
        return passed.Task;
    }
}

/// <summary>Something that can go wrong with an exchange.</summary>
/// <param name="Name">What.</param>
/// <param name="ReachesArm">Whether ARM gets the request, and does what it asks for.</param>
/// <param name="Answer">What comes of ARM's answer.</param>
/// <param name="Passes">Whether it is one of those that a deployment is to outlive.</param>
internal sealed record Fault(string Name, bool ReachesArm, Func<HttpResponseMessage?, HttpResponseMessage> Answer, bool Passes)
{
    private const string Html = "<html><head><title>Sign in to the network</title></head><body></body></html>";

    public TimeSpan Delay { get; init; }

    public static ImmutableArray<Fault> All { get; } =
    [
        new("reset before", false, _ => throw new HttpRequestException("the connection was reset"), true),
        new("reset after", true, _ => throw new HttpRequestException("the connection was reset"), true),
        new("no end of the answer", true, _ => throw new IOException("the answer ended early"), true),
        new("half an answer", true, answer => With(answer!, body => body[..(body.Length / 2)]), false),
        new("an empty answer", true, answer => With(answer!, _ => ""), false),
        new("an empty object", true, answer => With(answer!, body => body.Length > 0 ? "{}" : ""), false),
        new("a list of nothing", false, _ => Made(200, """{"value":[]}"""), false),
        new("a page of the network's", false, _ => Made(200, Html, "text/html"), false),
        new("a page after it was done", true, answer => With(answer!, _ => Html), false),
        new("another resource", true, answer => With(answer!, body => body.Length > 0 ? """{"id":"/subscriptions/00000000-0000-0000-0000-0000000000ff/resourceGroups/other","name":"other","properties":{"provisioningState":"Succeeded"}}""" : ""), false),
        new("a member twice", true, answer => With(answer!, body => body.StartsWith("{\"id\":", StringComparison.Ordinal) ? "{\"id\":\"/other\"," + body[1..] : body), true),
        new("null", true, answer => With(answer!, _ => "null"), false),
        new("slow", true, answer => answer!, true) { Delay = TimeSpan.FromSeconds(90) },
        .. from status in (int[])[200, 201, 202, 204, 301, 302, 304, 400, 401, 403, 404, 405, 408, 409, 410, 412, 418, 422, 429, 500, 501, 502, 503, 504]
           from text in (string?[])[null, Html, """{"error":{"code":"SomethingElse","message":"ordered by a test"}}"""]
           select new Fault($"{status} {(text is null ? "without a body" : text == Html ? "and a page" : "in ARM's form")}", false, _ => Made(status, text ?? ""), status is 408 or 429 or 500 or 502 or 503 or 504),
        .. from status in (int[])[500, 502, 503, 504]
           select new Fault($"{status} after it was done", true, _ => Made(status, ""), true),
    ];

    private static HttpResponseMessage Made(int status, string body, string type = "application/json") =>
        new((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, type) };

    private static HttpResponseMessage With(HttpResponseMessage answer, Func<string, string> change)
    {
        using var reader = new StreamReader(answer.Content.ReadAsStream(), Encoding.UTF8);
        answer.Content = new StringContent(change(reader.ReadToEnd()), Encoding.UTF8, "application/json");
        return answer;
    }
}
