using IotVnetDsl.Host.Execution;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Host.Tests.Execution;

public sealed class AnnotatedPlacesTests
{
    [Fact]
    public void Places_are_taken_out_wherever_they_are()
    {
        var plain = Topology(3, place: null);

        Assert.Equal(plain, AnnotatedPlaces.Without(Topology(3, ("Plant.cs", 7))));
    }

    [Fact]
    public void What_has_none_stays_the_instance_that_it_is()
    {
        var plain = Topology(3, place: null);

        Assert.Same(plain, AnnotatedPlaces.Without(plain));
    }

    [Fact]
    public void Ten_times_the_resources_cost_eleven_times_as_much_at_most()
    {
        var (few, many) = (Topology(300, ("Plant.cs", 7)), Topology(3_000, ("Plant.cs", 7)));
        _ = Allocated(few);

        Assert.InRange(Allocated(many), 1, 11 * Allocated(few));
    }

    private static long Allocated(RecordValue topology)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = AnnotatedPlaces.Without(topology);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static RecordValue Topology(int hubs, (string File, int Line)? place) => new RecordValue("Plant", RecordKind.Topology, RecordValue.NoMembers)
        .With("All", new SequenceValue([.. Enumerable.Range(0, hubs).Select(GraphValue (number) => Hub(number, place))], IsOpen: false));

    private static RecordValue Hub(int number, (string File, int Line)? place)
    {
        var hub = new RecordValue("IotHub", RecordKind.Resource, RecordValue.NoMembers).With("Name", new ScalarValue($"hub-{number}"));
        return place is { } known ? hub.With(AnnotatedPlaces.Member, AnnotatedPlaces.Annotation(known)) : hub;
    }
}
