using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Tests.Apply.Run;

public sealed class HeartbeatTests
{
    private static readonly PlanOperation Operation = new()
    {
        Key = "Hub",
        Phase = 1,
        Kind = OperationKind.Create,
        Resource = new PlanResource("Hub", "Microsoft.Devices/IotHubs", "plant", "/subscriptions/s/hub", null),
        ApiVersion = "2023-06-30",
        Mode = WriteMode.Put,
        Body = [],
        DependsOn = [],
        Serializes = [],
        Changes = [],
    };

    [Fact]
    public void Many_running_operations_give_one_line_in_ten_seconds()
    {
        var time = new SetTime();
        var seen = new List<ApplyEvent>();
        var progress = new ApplyProgress(new Collector(seen), time);
        progress.Counts(new ApplyCount(Done: 1, Failed: 0, Running: 3, Waiting: 5, Total: 9));

        for (var beat = 0; beat < 2; beat++)
        {
            time.Now += TimeSpan.FromSeconds(10);
            for (var operation = 0; operation < 3; operation++)
                progress.Report(new OperationRunning(Operation, time.Now));
        }

        Assert.Equal(2, seen.Count);
        Assert.EndsWith("; 3 running, 5 waiting", ApplyText.Line(seen[0]), StringComparison.Ordinal);
    }

    private sealed class SetTime : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }

    private sealed class Collector(List<ApplyEvent> seen) : IProgress<ApplyEvent>
    {
        public void Report(ApplyEvent value) => seen.Add(value);
    }
}
