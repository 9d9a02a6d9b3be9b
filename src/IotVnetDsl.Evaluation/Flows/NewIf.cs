using System.Collections.Immutable;

namespace IotVnetDsl.Evaluation.Flows;

/// <summary>What has to be so of all that is named alike, for an object to be new.</summary>
internal enum NewConditionKind
{
    /// <summary>A member holds what its object was made with.</summary>
    Held,

    /// <summary>A member holds only what its object has made for itself.</summary>
    Own,

    /// <summary>A method gives what it was called on, or something new.</summary>
    Fluent,

    /// <summary>A method gives something new.</summary>
    Made,

    /// <summary>A static method comes by no objects but those that it makes.</summary>
    Closed,

    /// <summary>A constructor's parameter is given what is still in the making.</summary>
    GivenToConstructor,

    /// <summary>A method's parameter is given what is new where it is called.</summary>
    GivenToMethod,
}

/// <param name="Kind">What is asked.</param>
/// <param name="Name">The member, the method, or the type whose constructor it is.</param>
/// <param name="Position">Of the parameter.</param>
/// <param name="Parameter">The parameter's name.</param>
internal readonly record struct NewCondition(NewConditionKind Kind, string Name, int Position = 0, string Parameter = "");

/// <summary>Ways in which an object is new: all conditions of one of them have to hold.</summary>
internal sealed class NewIf : IEquatable<NewIf>
{
    private NewIf(ImmutableArray<ImmutableArray<NewCondition>> ways) => Ways = ways;

    public ImmutableArray<ImmutableArray<NewCondition>> Ways { get; }

    public static NewIf All(params IEnumerable<NewCondition> conditions) => new([[.. conditions]]);

    public NewIf Or(NewCondition other) => new(Ways.Add([other]));

    public bool Equals(NewIf? other) => other is not null && Ways.Length == other.Ways.Length && Ways.Zip(other.Ways, (left, right) => left.SequenceEqual(right)).All(same => same);

    public override bool Equals(object? obj) => Equals(obj as NewIf);

    public override int GetHashCode() => Ways.SelectMany(way => way).Aggregate(Ways.Length, (hash, condition) => (hash * 31) + condition.GetHashCode());
}
