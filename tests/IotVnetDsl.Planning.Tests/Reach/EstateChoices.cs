using CsCheck;

namespace IotVnetDsl.Planning.Tests.Reach;

/// <summary>What an estate is made of, as numbers: small ones mean simple things, so that what fails gets simple too.</summary>
/// <param name="Numbers">One for each choice.</param>
public sealed record EstateChoices(int[] Numbers)
{
    public const int Most = 83;

    public static Gen<EstateChoices> Gen { get; } = CsCheck.Gen.Int[0, 59].Array[Most].Select(numbers => new EstateChoices(numbers));

    /// <summary>The nothing from which tests start that want one thing.</summary>
    public static EstateChoices None { get; } = new(new int[Most]);

    public int Pick(int choice, int among) => Numbers[choice] % among;

    public EstateChoices With(int choice, int picked) => new([.. Numbers.Index().Select(number => number.Index == choice ? picked : number.Item)]);

    public EstateChoices Without(IEnumerable<int> choices) => choices.Aggregate(this, (left, choice) => left.With(choice, 0));

    public bool Equals(EstateChoices? other) => other is not null && Numbers.SequenceEqual(other.Numbers);

    public override int GetHashCode() => Numbers[0];

    public override string ToString() => $"[{string.Join(", ", Numbers.Index().Where(number => number.Item > 0).Select(number => $"{number.Index}: {number.Item}"))}]";
}
